package dev.levelup.chat.client.desktop.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.desktop.sign.ProgramSign;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@Tag("slow")
class ProgramTest {
  private static Program shell(String script, Duration patience) {
    return new Program(List.of("/bin/sh", "-c", script), patience);
  }

  private static Program shell(String script) {
    return shell(script, Duration.ofMinutes(1));
  }

  @Test
  void oneThatDoesNotEndIsEnded() {
    Program program = shell("exec tail -f /dev/null", Duration.ofMillis(1));
    assertThatThrownBy(() -> program.run("")).isInstanceOf(IOException.class);
    assertThat(ProcessHandle.current().children().filter(ProgramTest::isTail))
        .allMatch(each -> each.onExit().join() != null);
  }

  private static boolean isTail(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("tail -f /dev/null");
  }

  @Test
  void oneThatReadsNothingSucceeds() throws Exception {
    shell("exec <&-; exit 0").run("x".repeat(1_000));
  }

  @Test
  void aSignIsSeenWhereTheProgramEndsWithZero() {
    assertThat(new ProgramSign(shell("exit 0")).isSeen()).isTrue();
    assertThat(new ProgramSign(shell("exit 1")).isSeen()).isFalse();
    Program missing = new Program(List.of("/nowhere/program"), Duration.ofMinutes(1));
    assertThat(new ProgramSign(missing).isSeen()).isFalse();
  }
}
