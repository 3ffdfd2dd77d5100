package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.client.ui.words.Words;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Says from when it is what the open room shows, while that may not be the newest. */
final class AsOf {
  private final MessageTimes times;
  private final Clock clock;
  private final Words words;

  /**
   * @param clock tells what today is
   * @param format how the user wants times of day
   */
  AsOf(Clock clock, ObservableValue<TimeFormat> format, Words words) {
    this.times = new MessageTimes(words.locale(), clock.getZone(), format);
    this.clock = clock;
    this.words = words;
  }

  /** The words for whichever room is open; empty where it is up to date. */
  ObservableValue<String> words(ObservableValue<@Nullable OpenRoom> shown) {
    return shown
        .flatMap(OpenRoom::asOfProperty)
        .flatMap(at -> times.formatProperty().map(format -> words(at)))
        .orElse("");
  }

  private String words(Instant at) {
    boolean today = times.day(at).equals(times.day(clock.instant()));
    return words.of("connection.as-of", today ? times.time(at) : times.moment(at));
  }
}
