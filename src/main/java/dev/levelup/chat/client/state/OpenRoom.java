package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One room in use: its timeline, how far the user has come into it, and where they read. */
public final class OpenRoom {
  private Room room;
  private final Timeline timeline;
  private final FxThread fx;
  private boolean following = true;
  private boolean watched = true;
  private @Nullable Long reading;
  private final ReadOnlyObjectWrapper<@Nullable MessageId> leftAt =
      new ReadOnlyObjectWrapper<>(this, "leftAt", null);
  private final ReadOnlyObjectWrapper<@Nullable Instant> asOf =
      new ReadOnlyObjectWrapper<>(this, "asOf", null);
  private final ReadOnlyObjectWrapper<@Nullable Long> sought =
      new ReadOnlyObjectWrapper<>(this, "sought", null);
  private final ReadOnlyObjectWrapper<RoomAccess> access =
      new ReadOnlyObjectWrapper<>(this, "access", new RoomAccess.Waiting(false));

  public OpenRoom(Room room, Timeline timeline, FxThread fx) {
    this.room = room;
    this.timeline = timeline;
    this.fx = fx;
  }

  /** Whether the reader is at the end and sees what comes. */
  public boolean isFollowing() {
    return following;
  }

  /** For the message pane, which knows where the reader is. */
  public void setFollowing(boolean atTheEnd) {
    fx.assertOnThread();
    following = atTheEnd;
  }

  /** The number of the topmost message in view; null while none is, or without numbers. */
  public @Nullable Long reading() {
    return reading;
  }

  /** What the message pane has in view. */
  public void setReading(@Nullable Long seq) {
    fx.assertOnThread();
    reading = seq;
  }

  /** Whether the window is in front, so that what shows is seen. */
  public boolean isWatched() {
    return watched;
  }

  /** For the message pane, which knows its window. */
  public void setWatched(boolean inFront) {
    fx.assertOnThread();
    watched = inFront;
  }

  /** The newest message that the user has seen, while that is further back than what is loaded. */
  public ReadOnlyObjectProperty<@Nullable MessageId> leftAtProperty() {
    return leftAt.getReadOnlyProperty();
  }

  /** Null once the user has been there, or does not want to. */
  public void setLeftAt(@Nullable MessageId seen) {
    fx.assertOnThread();
    leftAt.set(seen);
  }

  /** The number of a message that the user wants to be shown; null for none. */
  public ReadOnlyObjectProperty<@Nullable Long> soughtProperty() {
    return sought.getReadOnlyProperty();
  }

  /** Null once the message pane is on its way there. */
  public void seek(@Nullable Long seq) {
    fx.assertOnThread();
    sought.set(seq);
  }

  public RoomId id() {
    return room.id();
  }

  /** What the directory knew of the room when it was opened last. */
  public Room room() {
    return room;
  }

  /** The room is opened again, and the directory may know other things of it. */
  public void setRoom(Room listed) {
    fx.assertOnThread();
    room = listed;
  }

  public Timeline timeline() {
    return timeline;
  }

  public ReadOnlyObjectProperty<RoomAccess> accessProperty() {
    return access.getReadOnlyProperty();
  }

  public RoomAccess access() {
    return access.get();
  }

  /** The user has come further into the room, or is not let in. */
  public void setAccess(RoomAccess next) {
    fx.assertOnThread();
    access.set(next);
    if (next instanceof RoomAccess.Joined) {
      asOf.set(null);
    }
  }

  /** The server has other messages now. What the user wrote stays. */
  public void startOver() {
    timeline.startOver();
    leftAt.set(null);
    asOf.set(null);
  }

  /** When what shows was the newest; null while it is, and while nothing shows. */
  public ReadOnlyObjectProperty<@Nullable Instant> asOfProperty() {
    return asOf.getReadOnlyProperty();
  }

  /** Until the room is joined again, it shows what was known then. */
  public void setAsOf(Instant time) {
    fx.assertOnThread();
    asOf.set(time);
  }
}
