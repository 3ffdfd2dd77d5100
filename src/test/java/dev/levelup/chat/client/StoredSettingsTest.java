package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.DesktopChoices;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.desktop.StartAtLogin;
import dev.levelup.chat.client.state.Accent;
import dev.levelup.chat.client.state.Density;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.GameModeChoice;
import dev.levelup.chat.client.state.Language;
import dev.levelup.chat.client.state.LookSettings;
import dev.levelup.chat.client.state.Motion;
import dev.levelup.chat.client.state.NotificationContent;
import dev.levelup.chat.client.state.NotificationSound;
import dev.levelup.chat.client.state.PictureSpace;
import dev.levelup.chat.client.state.ProxyMode;
import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.state.TimeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredSettingsTest {
  private static final Instant LATER = Instant.parse("2026-03-14T13:00:00Z");

  @TempDir private Path folder;

  @Test
  void nothingIsChosenAtFirst() {
    DesktopSettings settings = open().settings().desktop();

    assertThat(settings.closesToTrayProperty().get()).isFalse();
    assertThat(settings.startsAtLoginProperty().get()).isFalse();
    assertThat(settings.startsHiddenProperty().get()).isFalse();
    assertThat(settings.quietUntilProperty().get()).isNull();
    assertThat(login().isOn()).isFalse();
  }

  @Test
  void whatIsChosenHoldsAtTheNextStart() {
    DesktopSettings settings = open().settings().desktop();
    settings.closesToTrayProperty().set(true);
    settings.startsHiddenProperty().set(true);
    settings.quietUntilProperty().set(LATER);

    assertThat(profile().preferences().desktopChoices())
        .isEqualTo(new DesktopChoices(true, true, LATER, false));
    DesktopSettings next = open().settings().desktop();
    assertThat(next.closesToTrayProperty().get()).isTrue();
    assertThat(next.startsHiddenProperty().get()).isTrue();
    assertThat(next.quietUntilProperty().get()).isEqualTo(LATER);
  }

  @Test
  void notificationsQuietHoursAndGameModeHoldAtTheNextStart() {
    DesktopSettings settings = open().settings().desktop();
    settings.notificationsProperty().set(NotificationContent.NAMES);
    settings.soundProperty().set(NotificationSound.FILE);
    settings.soundFileProperty().set("/home/alice/horn.ogg");
    settings.gameModeProperty().set(GameModeChoice.ALWAYS);
    settings.quietHours().onProperty().set(true);
    settings.quietHours().fromProperty().set(LocalTime.of(23, 30));
    settings.quietHours().toProperty().set(LocalTime.of(7, 30));

    DesktopSettings next = open().settings().desktop();
    assertThat(next.notificationsProperty().get()).isEqualTo(NotificationContent.NAMES);
    assertThat(next.soundProperty().get()).isEqualTo(NotificationSound.FILE);
    assertThat(next.soundFileProperty().get()).isEqualTo("/home/alice/horn.ogg");
    assertThat(next.gameModeProperty().get()).isEqualTo(GameModeChoice.ALWAYS);
    assertThat(next.quietHours().onProperty().get()).isTrue();
    assertThat(next.quietHours().fromProperty().get()).isEqualTo(LocalTime.of(23, 30));
    assertThat(next.quietHours().toProperty().get()).isEqualTo(LocalTime.of(7, 30));
  }

  @Test
  void theStartAtLoginIsWrittenWhereTheDesktopLooks() {
    DesktopSettings settings = open().settings().desktop();
    settings.startsAtLoginProperty().set(true);
    assertThat(login().isOn()).isTrue();
    assertThat(login().isHidden()).isFalse();

    settings.startsHiddenProperty().set(true);
    assertThat(login().isHidden()).isTrue();
    assertThat(open().settings().desktop().startsAtLoginProperty().get()).isTrue();

    settings.startsAtLoginProperty().set(false);
    assertThat(login().isOn()).isFalse();
  }

  @Test
  void everyChoiceHoldsAtTheNextStart() {
    Settings settings = open().settings();
    settings.look().themeProperty().set(ThemeChoice.DARK);
    settings.look().accentProperty().set(Accent.PINK);
    settings.look().textSizeProperty().set(130);
    settings.look().densityProperty().set(Density.COMPACT);
    settings.look().motionProperty().set(Motion.REDUCED);
    settings.languageProperty().set(Language.ARABIC);
    settings.timeFormatProperty().set(TimeFormat.TWELVE_HOURS);
    settings.sendKeyProperty().set(SendKey.CTRL_ENTER);
    settings.pictureSpaceProperty().set(PictureSpace.SMALL);
    settings.picturesFromElsewhereProperty().set(true);
    settings.network().proxyModeProperty().set(ProxyMode.MANUAL);
    settings.network().proxyAddressProperty().set("socks5://127.0.0.1:1080");

    Settings next = open().settings();

    assertThat(next.look().themeProperty().get()).isEqualTo(ThemeChoice.DARK);
    assertThat(next.look().accentProperty().get()).isEqualTo(Accent.PINK);
    assertThat(next.look().textSizeProperty().get()).isEqualTo(130);
    assertThat(next.look().densityProperty().get()).isEqualTo(Density.COMPACT);
    assertThat(next.look().motionProperty().get()).isEqualTo(Motion.REDUCED);
    assertThat(next.languageProperty().get()).isEqualTo(Language.ARABIC);
    assertThat(next.timeFormatProperty().get()).isEqualTo(TimeFormat.TWELVE_HOURS);
    assertThat(next.sendKeyProperty().get()).isEqualTo(SendKey.CTRL_ENTER);
    assertThat(next.pictureSpaceProperty().get()).isEqualTo(PictureSpace.SMALL);
    assertThat(next.picturesFromElsewhereProperty().get()).isTrue();
    assertThat(next.network().proxyModeProperty().get()).isEqualTo(ProxyMode.MANUAL);
    assertThat(next.network().proxyAddressProperty().get()).isEqualTo("socks5://127.0.0.1:1080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "{}", "[1]", "no JSON", "{\"choices\": {\"theme\": {\"a\": 1}}}"})
  void aDamagedFileOpensWithWhatHoldsAtFirstAndLosesNothingElse(String content) throws IOException {
    open().settings().look().themeProperty().set(ThemeChoice.DARK);
    open().settings().desktop().closesToTrayProperty().set(true);
    profile().change(each -> each.withSignIn("https://h", "alice"));
    profile().pinnedCertificates().put("h:443", "aa");
    Files.writeString(file(), content);

    Settings settings = open().settings();

    assertThat(settings.look().themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(settings.look().textSizeProperty().get()).isEqualTo(100);
    assertThat(settings.desktop().closesToTrayProperty().get()).isTrue();
    assertThat(profile().preferences().userName()).isEqualTo("alice");
    assertThat(profile().pinnedCertificates().all()).containsOnlyKeys("h:443");
    settings.look().themeProperty().set(ThemeChoice.LIGHT);
    assertThat(open().settings().look().themeProperty().get()).isEqualTo(ThemeChoice.LIGHT);
  }

  @Test
  void oneChoiceThatMakesNoSenseLeavesTheOthersAndWhatIsOfANewerVersion() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(),
        """
        {"choices": {"theme": "PINK", "text-size": "999", "density": "COMPACT", "later": "x"}}
        """);

    LookSettings look = open().settings().look();

    assertThat(look.themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(look.textSizeProperty().get()).isEqualTo(100);
    assertThat(look.densityProperty().get()).isEqualTo(Density.COMPACT);
    look.themeProperty().set(ThemeChoice.DARK);
    assertThat(Files.readString(file())).contains("later");
  }

  private Path file() {
    return folder.resolve("profile/settings.json");
  }

  private StoredSettings open() {
    StoredSettings kept = new StoredSettings(profile(), login(), Runnable::run);
    kept.look(Runnable::run);
    return kept;
  }

  private Profile profile() {
    return Profile.open(folder.resolve("profile"), Runnable::run);
  }

  private StartAtLogin login() {
    return new StartAtLogin(folder.resolve("autostart/levelup-chat.desktop"), "/opt/chat");
  }
}
