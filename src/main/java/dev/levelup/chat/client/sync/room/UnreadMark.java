package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.ReadMarkers;
import dev.levelup.chat.client.state.ReadPosition;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Places the unread marker for messages that came while the user was away: where the server says,
 * if it keeps read marks and the user belongs to the room, and otherwise after what this client has
 * shown.
 */
final class UnreadMark {
  private final RoomState room;
  private final ReadMarkers readMarkers;
  private final ReadReports reports;
  private final UserId self;
  private @Nullable ReadPosition told;
  private boolean placed;

  /**
   * @param self the user, whose own messages are never unread
   */
  UnreadMark(RoomState room, ReadMarkers readMarkers, ReadReports reports, UserId self) {
    this.room = room;
    this.readMarkers = readMarkers;
    this.reports = reports;
    this.self = self;
  }

  /** The room is opened: the next {@link #place} sets the marker again. */
  void opened() {
    placed = false;
  }

  /** The room is joined; the server says how far the user has read. */
  void joined(long readSeq) {
    told = reports.position(room.id(), readSeq);
  }

  /** Whether the marker is where it belongs, until the room is opened again. */
  boolean isPlaced() {
    return placed;
  }

  /**
   * The history is loaded: marks what the user has not seen. Once per opening, otherwise a lost
   * connection would move the marker while the user reads.
   */
  void place() {
    ReadPosition seen = seen();
    if (!placed && seen != null) {
      room.timeline().overlay().markUnreadAfter(seen, self);
      room.setLeftAt(room.timeline().loaded().reachesBackTo(seen) ? null : seen);
    }
    placed = true;
  }

  private @Nullable ReadPosition seen() {
    if (reports.areOffered() && told != null && reports.unread().mayBelong(room.id())) {
      return told;
    }
    MessageId shown = readMarkers.get(room.id());
    return shown == null ? null : new ReadPosition.Seen(shown);
  }
}
