package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAtLoginTest {
  private static final String LAUNCHER = "/opt/levelup-chat/bin/levelup-chat";

  @TempDir private Path home;
  private Path entry;

  @BeforeEach
  void findTheEntry() {
    entry = StartAtLogin.entry(Map.of(), home);
  }

  @Test
  void itIsOffUntilItIsChosenAndOffAgainAfterwards() {
    StartAtLogin start = new StartAtLogin(entry, LAUNCHER);
    assertThat(start.isPossible()).isTrue();
    assertThat(start.isOn()).isFalse();

    assertThat(start.turnOn(false)).isTrue();
    assertThat(start.isOn()).isTrue();
    assertThat(start.isHidden()).isFalse();
    assertThat(entry).content().contains("Exec=\"" + LAUNCHER + "\"\n");

    assertThat(start.turnOff()).isTrue();
    assertThat(start.isOn()).isFalse();
    assertThat(entry).doesNotExist();
  }

  @Test
  void aWindowIsHiddenOnlyIfThatIsChosenToo() {
    StartAtLogin start = new StartAtLogin(entry, LAUNCHER);

    start.turnOn(true);

    assertThat(start.isHidden()).isTrue();
    assertThat(entry).content().contains("Exec=\"" + LAUNCHER + "\" --hidden\n");
    start.turnOn(false);
    assertThat(start.isHidden()).isFalse();
  }

  @Test
  void whatTheDesktopHasSwitchedOffIsOff() throws IOException {
    StartAtLogin start = new StartAtLogin(entry, LAUNCHER);
    start.turnOn(false);

    Files.writeString(entry, Files.readString(entry) + "X-GNOME-Autostart-enabled=false\n");

    assertThat(start.isOn()).isFalse();
  }

  @Test
  void onlyAnInstalledProgramCanBeStartedSo() {
    StartAtLogin start = new StartAtLogin(entry, "");

    assertThat(start.isPossible()).isFalse();
    assertThat(start.turnOn(false)).isFalse();
    assertThat(entry).doesNotExist();
  }

  @Test
  void aPathWithStrangeSignsStaysOneArgument() {
    new StartAtLogin(entry, "/opt/a \"b\" $c %d/chat").turnOn(false);

    assertThat(entry).content().contains("Exec=\"/opt/a \\\\\"b\\\\\" \\\\$c %%d/chat\"\n");
  }

  @Test
  void theEntryIsWhereTheDesktopLooks() {
    assertThat(StartAtLogin.entry(Map.of("XDG_CONFIG_HOME", "/mnt/config"), home))
        .isEqualTo(Path.of("/mnt/config/autostart/dev.levelup.chat.desktop"));
  }
}
