package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.ReadMarkers;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;

/** Places the unread marker for messages that came while the user was away. */
final class UnreadMark {
  private final RoomState room;
  private final ReadMarkers readMarkers;
  private final UserId self;
  private boolean placed;

  /**
   * @param self the user, whose own messages are never unread
   */
  UnreadMark(RoomState room, ReadMarkers readMarkers, UserId self) {
    this.room = room;
    this.readMarkers = readMarkers;
    this.self = self;
  }

  /** The room is opened: the next {@link #place} sets the marker again. */
  void opened() {
    placed = false;
  }

  /**
   * The history is loaded: marks what the user has not seen. Once per opening, otherwise a lost
   * connection would move the marker while the user reads.
   */
  void place() {
    MessageId seen = readMarkers.get(room.id());
    if (!placed && seen != null) {
      room.timeline().overlay().markUnreadAfter(seen, self);
      room.setLeftAt(room.timeline().loaded().knows(seen) ? null : seen);
    }
    placed = true;
  }
}
