package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The state of one room in use: its timeline, whether the user has entered it, and where they read.
 */
public final class RoomState {
  private final ReadOnlyObjectWrapper<Room> room;
  private final Timeline timeline;
  private final FxThread fx;
  private final TypingUsers typing;
  private final Members members;
  private final Presence presence;
  private @Nullable Long reading;
  private final ReadOnlyBooleanWrapper seesEnd = new ReadOnlyBooleanWrapper(this, "seesEnd", true);
  private boolean following = true;
  private boolean watched = true;
  private final ReadOnlyObjectWrapper<@Nullable ReadPosition> leftAt =
      new ReadOnlyObjectWrapper<>(this, "leftAt", null);
  private final ReadOnlyObjectWrapper<@Nullable Instant> asOf =
      new ReadOnlyObjectWrapper<>(this, "asOf", null);
  private final ReadOnlyObjectWrapper<@Nullable Sought> sought =
      new ReadOnlyObjectWrapper<>(this, "sought", null);
  private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper(this, "muted");
  private final ReadOnlyObjectWrapper<RoomAccess> access =
      new ReadOnlyObjectWrapper<>(this, "access", new RoomAccess.Waiting(false));

  public RoomState(Room room, Timeline timeline, FxThread fx) {
    this.room = new ReadOnlyObjectWrapper<>(this, "room", room);
    this.timeline = timeline;
    this.fx = fx;
    this.typing = new TypingUsers(fx);
    this.members = new Members(fx);
    this.presence = new Presence(fx);
  }

  /** Whether the reader is at the end and sees new messages. */
  public boolean isFollowing() {
    return following;
  }

  /** Set by the message pane, which knows where the reader is. */
  public void setFollowing(boolean atTheEnd) {
    fx.assertOnThread();
    following = atTheEnd;
    seesEnd.set(following && watched);
  }

  /** The number of the topmost message in view; null while none is, or without numbers. */
  public @Nullable Long reading() {
    return reading;
  }

  /** Set by the message pane. */
  public void setReading(@Nullable Long seq) {
    fx.assertOnThread();
    reading = seq;
  }

  /** Whether the window is in front, so that the user sees what it shows. */
  public boolean isWatched() {
    return watched;
  }

  /** Set by the message pane, which knows its window. */
  public void setWatched(boolean inFront) {
    fx.assertOnThread();
    watched = inFront;
    seesEnd.set(following && watched);
  }

  /** Whether the user sees new messages come: the end is in view, and the window is in front. */
  public ReadOnlyBooleanProperty seesEndProperty() {
    return seesEnd.getReadOnlyProperty();
  }

  /** The newest message that the user has seen, while that is further back than what is loaded. */
  public ReadOnlyObjectProperty<@Nullable ReadPosition> leftAtProperty() {
    return leftAt.getReadOnlyProperty();
  }

  /** Sets where the user left; null once they have been there, or do not want to. */
  public void setLeftAt(@Nullable ReadPosition seen) {
    fx.assertOnThread();
    leftAt.set(seen);
  }

  /** Where the user wants to go; null for nowhere. */
  public ReadOnlyObjectProperty<@Nullable Sought> soughtProperty() {
    return sought.getReadOnlyProperty();
  }

  /** Asks for a place; null once the message pane takes care of it. */
  public void seek(@Nullable Sought place) {
    fx.assertOnThread();
    sought.set(place);
  }

  public RoomId id() {
    return room().id();
  }

  /** What the directory has, or last had, of the room. */
  public ReadOnlyObjectProperty<Room> roomProperty() {
    return room.getReadOnlyProperty();
  }

  /** What the directory has, or last had, of the room. */
  public Room room() {
    return room.get();
  }

  /** Sets what the directory has of the room now. */
  public void setRoom(Room listed) {
    fx.assertOnThread();
    room.set(listed);
  }

  public Timeline timeline() {
    return timeline;
  }

  /** Who else is typing. */
  public TypingUsers typing() {
    return typing;
  }

  /** Who of them is online. */
  public Presence presence() {
    return presence;
  }

  /** Who belongs to the room. */
  public Members members() {
    return members;
  }

  public ReadOnlyObjectProperty<RoomAccess> accessProperty() {
    return access.getReadOnlyProperty();
  }

  public RoomAccess access() {
    return access.get();
  }

  /** Sets how far the user has entered the room. */
  public void setAccess(RoomAccess next) {
    fx.assertOnThread();
    access.set(next);
    if (next instanceof RoomAccess.Joined) {
      asOf.set(null);
    }
  }

  /**
   * Whether the server refused the user's last message because a moderator has muted them. It does
   * not tell when that ends: the next message that it takes does.
   */
  public ReadOnlyBooleanProperty mutedProperty() {
    return muted.getReadOnlyProperty();
  }

  /** Sets whether the user's last message was refused because they are muted. */
  public void setMuted(boolean is) {
    fx.assertOnThread();
    muted.set(is);
  }

  /** Forgets all messages, because the server has others now. What the user wrote stays. */
  public void startOver() {
    timeline.startOver();
    leftAt.set(null);
    asOf.set(null);
  }

  /**
   * Since when the messages shown may be outdated; null while they are current, and while none
   * show.
   */
  public ReadOnlyObjectProperty<@Nullable Instant> asOfProperty() {
    return asOf.getReadOnlyProperty();
  }

  /** The messages shown are as of that time, until the room is joined again. */
  public void setAsOf(Instant time) {
    fx.assertOnThread();
    asOf.set(time);
  }
}
