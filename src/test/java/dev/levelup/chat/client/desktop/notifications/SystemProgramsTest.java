package dev.levelup.chat.client.desktop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SystemProgramsTest {
  @Test
  void windowsAndMacOsHaveOneAndOthersHaveNone() {
    assertThat(SystemPrograms.of("Windows 11")).isPresent();
    assertThat(SystemPrograms.of("Mac OS X")).isPresent();
    assertThat(SystemPrograms.of("Linux")).isEmpty();
  }

  @Test
  void theScriptIsOneArgumentThatWindowsDoesNotTakeApart() {
    List<String> command = SystemPrograms.windows("powershell.exe").command();
    assertThat(command).hasSize(5).contains("-NoProfile", "-NonInteractive");
    assertThat(command.getLast()).contains("CreateToastNotifier").doesNotContain("\"");
  }

  @Test
  void macOsRunsTheScriptAsJavaScript() {
    List<String> command = SystemPrograms.mac("osascript").command();
    assertThat(command.subList(0, 4)).containsExactly("osascript", "-l", "JavaScript", "-e");
    assertThat(command.getLast()).contains("displayNotification");
  }
}
