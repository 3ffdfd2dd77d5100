package dev.levelup.chat.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Runs {@code -Dsim.seeds} seeds from {@code -Dsim.first} on. One that fails is shrunk and prints
 * its number and the shortest story that still fails.
 */
class SimulationTest {
  private static final long SEEDS = Long.getLong("sim.seeds", 1_000);
  private static final long FIRST = Long.getLong("sim.first", 1);

  @TempDir private Path folder;
  private final Logger log = (Logger) LoggerFactory.getLogger("dev.levelup.chat");
  private Path template;

  @BeforeEach
  void prepare() {
    // What goes wrong here is meant to.
    log.setLevel(Level.OFF);
    template = folder.resolve("template.db");
    ServerParts.fill(template);
  }

  @AfterEach
  void close() {
    log.setLevel(Level.INFO);
  }

  @Test
  void nothingIsLostDoubledOrOutOfOrder() throws Exception {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      List<Step> steps = Step.script(seed, Simulation.CLIENTS);
      if (run(seed, steps).violation() != null) {
        throw new AssertionError(story(seed, steps));
      }
    }
  }

  private Simulation.Outcome run(long seed, List<Step> steps) throws SQLException, IOException {
    Path profiles = Files.createTempDirectory(folder, "run");
    Simulation.Outcome outcome = Simulation.run(seed, steps, template, profiles);
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

  private String story(long seed, List<Step> steps) throws Exception {
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
