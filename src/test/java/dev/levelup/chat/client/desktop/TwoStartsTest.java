package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one profile. */
@Timeout(240)
@Tag("slow")
class TwoStartsTest {
  private static final String CAME = "A later start of this profile has handed over";

  @TempDir private Path folder;

  @Test
  void theSecondStartGoesToTheFirstAndEnds() throws Exception {
    Path profile = folder.resolve("ann");
    try (ProgramProcess first = ProgramProcess.start(profile).started()) {
      int before = first.said().split(CAME, -1).length;

      try (ProgramProcess second = ProgramProcess.start(profile)) {
        assertThat(second.exit()).as(second.said()).isZero();
      }

      assertThat(first.isAlive()).isTrue();
      assertThat(first.said().split(CAME, -1)).hasSize(before + 1);
    }
  }

  @Test
  void whatAKilledProgramLeftHindersNobody() throws Exception {
    Path profile = folder.resolve("ann");
    try (ProgramProcess killed = ProgramProcess.start(profile).started()) {
      killed.kill();
    }
    assertThat(profile.resolve("socket")).exists();

    try (ProgramProcess next = ProgramProcess.start(profile).started()) {
      assertThat(next.isAlive()).isTrue();
    }
  }
}
