package dev.levelup.chat.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.levelup.chat.server.store.MemoryDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Runs {@code -Dsim.seeds} seeds from {@code -Dsim.first} on. One that fails is shrunk and prints
 * its number and the shortest story that still fails.
 */
@Tag("slow")
class SimulationTest {
  private static final long SEEDS = Long.getLong("sim.seeds", 1_000);
  private static final long FIRST = Long.getLong("sim.first", 1);

  @TempDir private Path folder;
  private final Logger log = (Logger) LoggerFactory.getLogger("dev.levelup.chat");
  private byte[] image;

  @BeforeEach
  void prepare() throws SQLException {
    // What goes wrong here is meant to.
    log.setLevel(Level.OFF);
    Path template = folder.resolve("template.db");
    ServerParts.fill(template);
    image = MemoryDatabase.image(template);
  }

  @AfterEach
  void close() {
    log.setLevel(Level.INFO);
  }

  @Test
  void nothingIsLostDoubledOrOutOfOrder() throws Exception {
    // Each seed is a world of its own, so that the cores can share them.
    OptionalLong failed =
        LongStream.range(FIRST, FIRST + SEEDS).parallel().filter(this::fails).findFirst();
    if (failed.isPresent()) {
      throw new AssertionError(story(failed.getAsLong()));
    }
  }

  private boolean fails(long seed) {
    return run(seed, Step.script(seed, Simulation.CLIENTS)).violation() != null;
  }

  private Simulation.Outcome run(long seed, List<Step> steps) {
    try {
      return runIn(seed, steps);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Simulation.Outcome runIn(long seed, List<Step> steps) throws SQLException, IOException {
    Path profiles = Files.createTempDirectory(folder, "run");
    Simulation.Outcome outcome = Simulation.run(seed, steps, image, profiles);
    delete(profiles);
    return outcome;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private String story(long seed) throws Exception {
    List<Step> steps = Step.script(seed, Simulation.CLIENTS);
    List<Step> shortest = Shrinker.shrink(steps, fewer -> run(seed, fewer).violation() != null);
    Simulation.Outcome outcome = run(seed, shortest);
    return "seed %d: %s%nof %d steps %d are enough:%n%s%n%s"
        .formatted(
            seed,
            outcome.violation(),
            steps.size(),
            shortest.size(),
            String.join("\n", shortest.stream().map(Step::toString).toList()),
            String.join("\n", outcome.trace()));
  }
}
