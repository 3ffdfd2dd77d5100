package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Says from when it is what the open room shows, while that may not be the newest. */
final class StaleSinceText {
  private final MessageTimes times;
  private final Clock clock;
  private final Translations translations;

  /**
   * @param clock tells what today is
   * @param format how the user wants times of day
   */
  StaleSinceText(Clock clock, ObservableValue<TimeFormat> format, Translations translations) {
    this.times = new MessageTimes(translations.locale(), clock.getZone(), format);
    this.clock = clock;
    this.translations = translations;
  }

  /** The words for whichever room is open; empty where it is up to date. */
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
