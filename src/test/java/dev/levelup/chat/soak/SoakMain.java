package dev.levelup.chat.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * Runs the soak for {@code -Dsoak.minutes} and exits with 1 if a message was lost, duplicated or
 * out of order. {@code -Dsoak.seed} repeats a run as far as the machine's timing allows.
 */
public final class SoakMain {
  private SoakMain() {}

  public static void main(String[] arguments) throws Exception {
    long seed = Long.getLong("soak.seed", new Random().nextInt(1_000_000));
    Path folder = Path.of(System.getProperty("soak.folder", "target/soak"), "seed-" + seed);
    System.out.println("seed " + seed + ", journals and logs in " + folder);
    try (Soak soak = new Soak(folder, seed)) {
      SoakReport report = soak.run(Duration.ofMinutes(Long.getLong("soak.minutes", 1)));
      System.out.println(report);
      System.exit(report.violations().isEmpty() ? 0 : 1);
    }
  }
}
