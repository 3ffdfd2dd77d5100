package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Goes to messages that were found, and back to where the reader was before the first of them. On
 * the FX thread.
 */
public final class WayBack {
  private record Origin(RoomId room, Sought.Place place) {}

  private final Rooms rooms;
  private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(this, "known", false);
  private Supplier<Sought.@Nullable Place> pane = () -> null;
  private @Nullable Origin origin;

  public WayBack(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Sets what tells the place of the reader. For the message pane. */
  public void setPane(Supplier<Sought.@Nullable Place> place) {
    pane = place;
  }

  /** Whether the reader has gone to a message, and can go back. */
  public ReadOnlyBooleanProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Opens a message in its room; the first time, remembers where the reader is. */
  public void goTo(Message found) {
    RoomState from = rooms.open();
    Sought.Place place = origin == null && from != null ? pane.get() : null;
    if (from != null && place != null) {
      origin = new Origin(from.id(), place);
      known.set(true);
    }
    rooms.open(found.room(), sought(found));
  }

  /** Goes back to where the reader was, if they went anywhere. */
  public void goBack() {
    Origin back = origin;
    forget();
    if (back != null) {
      rooms.open(back.room(), back.place());
    }
  }

  /** The reader stays where they are. */
  public void forget() {
    origin = null;
    known.set(false);
  }

  private static Sought sought(Message found) {
    Long seq = found.seq();
    return seq == null ? new Sought.Known(found.id()) : new Sought.Numbered(seq);
  }
}
