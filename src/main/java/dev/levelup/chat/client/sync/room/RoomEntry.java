package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.RoomId;

/**
 * How far the user has come into one room. Each attempt to enter is a generation, and an answer to
 * a question of an older one is of no use.
 */
final class RoomEntry {
  private final OpenRoom room;
  private long generation;

  RoomEntry(OpenRoom room) {
    this.room = room;
  }

  OpenRoom room() {
    return room;
  }

  RoomId id() {
    return room.id();
  }

  Timeline timeline() {
    return room.timeline();
  }

  RoomAccess access() {
    return room.access();
  }

  boolean isJoined() {
    return room.access() instanceof RoomAccess.Joined;
  }

  /** The user has come further, or not. */
  void move(RoomAccess next) {
    room.setAccess(next);
  }

  /** Every question that was asked so far is of no use any more. */
  long renew() {
    return ++generation;
  }

  boolean isCurrent(long asked) {
    return asked == generation;
  }

  /** Ends the attempt; what was known of the room stays. */
  void waitAgain() {
    renew();
    switch (room.access()) {
      case RoomAccess.Joined _ -> move(new RoomAccess.Waiting(true));
      case RoomAccess.Entering entering -> move(new RoomAccess.Waiting(entering.again()));
      case RoomAccess.Denied _ -> {}
      case RoomAccess.Failed _ -> {}
    }
  }

  /** A room that was denied or failed is tried again. */
  void reopen() {
    renew();
    move(new RoomAccess.Waiting(room.timeline().loaded().size() > 0));
  }
}
