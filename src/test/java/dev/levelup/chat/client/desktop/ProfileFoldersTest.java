package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileFoldersTest {
  private static final Path HOME = Path.of("/home/ann").toAbsolutePath();
  private static final Path ELSEWHERE = Path.of("/mnt/ann").toAbsolutePath();

  @Test
  void onLinuxDataAndSettingsHaveEachTheirPlace() {
    assertThat(ProfileFolders.of("Linux", Map.of(), HOME))
        .isEqualTo(
            new ProfileFolders(
                HOME.resolve(".local/share/levelup-chat"), HOME.resolve(".config/levelup-chat")));
  }

  @Test
  void onLinuxTheDesktopSaysOtherwise() {
    Map<String, String> environment =
        Map.of(
            "XDG_DATA_HOME", ELSEWHERE.resolve("data").toString(),
            "XDG_CONFIG_HOME", ELSEWHERE.resolve("config").toString());

    assertThat(ProfileFolders.of("Linux", environment, HOME))
        .isEqualTo(
            new ProfileFolders(
                ELSEWHERE.resolve("data/levelup-chat"), ELSEWHERE.resolve("config/levelup-chat")));
  }

  @Test
  void aRelativeOrEmptyPlaceCountsAsNone() {
    Map<String, String> environment = Map.of("XDG_DATA_HOME", "data", "XDG_CONFIG_HOME", "");

    assertThat(ProfileFolders.of("Linux", environment, HOME))
        .isEqualTo(ProfileFolders.of("Linux", Map.of(), HOME));
  }

  @Test
  void elsewhereBothAreOneFolder() {
    Path roaming = ELSEWHERE.resolve("Roaming");

    assertThat(ProfileFolders.of("Windows 11", Map.of("APPDATA", roaming.toString()), HOME))
        .isEqualTo(ProfileFolders.in(roaming.resolve("levelup-chat")));
    assertThat(ProfileFolders.of("Windows 11", Map.of(), HOME))
        .isEqualTo(ProfileFolders.in(HOME.resolve("AppData/Roaming/levelup-chat")));
    assertThat(ProfileFolders.of("Mac OS X", Map.of(), HOME))
        .isEqualTo(ProfileFolders.in(HOME.resolve("Library/Application Support/LevelUp Chat")));
  }
}
