package dev.levelup.chat.client.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaleSinceTextTest {
  private final ChatFixture fixture = ChatFixture.full();
  private final ObservableValue<String> asOf =
      new StaleSinceText(
              fixture.fx.clock(),
              new Settings().timeFormatProperty(),
              new Translations(Locale.GERMAN))
          .words(fixture.chat.rooms().openProperty());

  @BeforeEach
  void join() {
    fixture.online().joined(TestMessage.ROOM);
  }

  @Test
  void whatIsUpToDateNeedsNoWord() {
    assertThat(asOf.getValue()).isEmpty();
    fixture.reconnect();
    fixture.acceptJoin();
    assertThat(asOf.getValue()).isEmpty();
  }

  @Test
  void todayTheTimeOfDayIsEnough() {
    fixture.socket().lose();
    fixture.fx.run();

    assertThat(asOf.getValue()).matches("Offline, Stand \\d\\d:\\d\\d");
  }

  @Test
  void fromADayBeforeTheDayIsSaidToo() {
    Instant yesterday = fixture.fx.clock().instant().minus(Duration.ofDays(1));
    fixture.open().setAsOf(yesterday);

    assertThat(asOf.getValue()).matches("Offline, Stand \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d");
  }
}
