package dev.levelup.chat.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A minute of the soak. */
@Timeout(400)
@Tag("slow")
class SoakTest {
  @Test
  void nothingIsLostDoubledOrOutOfOrder(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws Exception {
    try (Soak soak = new Soak(folder, new Random().nextInt(1_000_000))) {
      SoakReport report = soak.run(Duration.ofMinutes(1));
      assertThat(report.violations()).as(report.toString()).isEmpty();
    }
  }
}
