package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.DesktopChoices;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.desktop.StartAtLogin;
import dev.levelup.chat.client.state.DesktopSettings;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSettingsTest {
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

  private KeptSettings open() {
    KeptSettings kept = new KeptSettings(profile(), login(), Runnable::run);
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
