package dev.levelup.chat.client.state;

import java.time.LocalTime;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The hours of each day without notifications, in local time. On the FX thread. */
public final class QuietHours {
  private final BooleanProperty on = new SimpleBooleanProperty(this, "on");
  private final ObjectProperty<LocalTime> from =
      new SimpleObjectProperty<>(this, "from", LocalTime.of(22, 0));
  private final ObjectProperty<LocalTime> to =
      new SimpleObjectProperty<>(this, "to", LocalTime.of(7, 0));

  /** Whether there are any. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** When they begin. */
  public ObjectProperty<LocalTime> fromProperty() {
    return from;
  }

  /** When they end, perhaps on the next day; at the time of their beginning: a day later. */
  public ObjectProperty<LocalTime> toProperty() {
    return to;
  }

  /** Whether a time of day is within them. */
  public boolean include(LocalTime time) {
    boolean isAfterBegin = !time.isBefore(from.get());
    boolean isBeforeEnd = time.isBefore(to.get());
    boolean isOneDay = from.get().isBefore(to.get());
    return on.get() && (isOneDay ? isAfterBegin && isBeforeEnd : isAfterBegin || isBeforeEnd);
  }
}
