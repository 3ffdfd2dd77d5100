package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Text that says how old the open room's messages are, while they may be stale. */
final class StaleSinceText {
  private final MessageTimes times;
  private final Clock clock;
  private final Translations translations;

  /**
   * @param clock for the current date
   * @param format the chosen clock format
   */
  StaleSinceText(Clock clock, ObservableValue<TimeFormat> format, Translations translations) {
    this.times = new MessageTimes(translations.locale(), clock.getZone(), format);
    this.clock = clock;
    this.translations = translations;
  }

  /** The text for the open room; empty while it is up to date. */
  ObservableValue<String> words(ObservableValue<@Nullable RoomState> shown) {
    return shown
        .flatMap(RoomState::asOfProperty)
        .flatMap(at -> times.formatProperty().map(_ -> words(at)))
        .orElse("");
  }

  private String words(Instant at) {
    boolean today = times.day(at).equals(times.day(clock.instant()));
    return translations.of("connection.as-of", today ? times.time(at) : times.moment(at));
  }
}
