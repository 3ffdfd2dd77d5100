package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.NotificationLevel;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.client.state.RoomChoices;
import dev.levelup.chat.client.state.RoomOrder;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.util.Subscription;

/** Changes what the user has chosen about rooms, and ends each muting in time. FX thread only. */
public final class RoomPreferences {
  /** Timers do not advance while the machine sleeps, so that the clock is looked at again. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final RoomChoices choices;
  private final InstantSource clock;
  private final FxThread fx;
  private final InvalidationListener listener = _ -> endMutings();
  private Subscription timer = Subscription.EMPTY;

  public RoomPreferences(RoomChoices choices, InstantSource clock, FxThread fx) {
    this.choices = choices;
    this.clock = clock;
    this.fx = fx;
    choices.all().addListener(listener);
  }

  /** What is chosen. */
  public RoomChoices choices() {
    return choices;
  }

  /** Sets which messages of a room the user is notified of. */
  public void setLevel(RoomId room, NotificationLevel level) {
    choices.put(room, choices.get(room).withLevel(level));
  }

  /** Mutes a room for some time. */
  public void mute(RoomId room, Duration time) {
    choices.put(room, choices.get(room).withMutedUntil(clock.instant().plus(time)));
  }

  /** Mutes a room until the user ends it. */
  public void mute(RoomId room) {
    choices.put(room, choices.get(room).withMutedUntil(RoomChoice.FOREVER));
  }

  public void unmute(RoomId room) {
    choices.put(room, choices.get(room).withMutedUntil(null));
  }

  /** Shows a room above the others, or not any more. */
  public void setFavourite(RoomId room, boolean is) {
    choices.put(room, choices.get(room).withFavourite(is));
  }

  /** Sets the order of the rooms. */
  public void setOrder(RoomOrder order) {
    choices.setOrder(order);
  }

  private void endMutings() {
    timer.unsubscribe();
    Instant now = clock.instant();
    choices.all().entrySet().stream()
        .filter(each -> isOver(each.getValue(), now))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresentOrElse(this::unmute, () -> waitForNext(now)); // unmuting comes back here
  }

  private static boolean isOver(RoomChoice choice, Instant now) {
    Instant until = choice.mutedUntil();
    return until != null && !until.isAfter(now);
  }

  private void waitForNext(Instant now) {
    List<Instant> ends =
        choices.all().values().stream()
            .map(RoomChoice::mutedUntil)
            .filter(Objects::nonNull)
            .filter(end -> !end.equals(RoomChoice.FOREVER))
            .toList();
    if (!ends.isEmpty()) {
      Duration left = Duration.between(now, ends.stream().min(Comparator.naturalOrder()).get());
      Duration wait = left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
      timer = fx.after(wait, this::endMutings);
    }
  }

  public void close() {
    choices.all().removeListener(listener);
    timer.unsubscribe();
  }
}
