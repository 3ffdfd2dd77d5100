package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.RoomId;

/**
 * The progress of entering one room. Each attempt is a generation; responses for an older one are
 * dropped.
 */
final class RoomEntry {
  private final RoomState room;
  private final RoomReading reading;
  private long generation;

  RoomEntry(RoomReading reading) {
    this.reading = reading;
    this.room = reading.room();
  }

  RoomState room() {
    return room;
  }

  RoomReading reading() {
    return reading;
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

  /** Sets how far the user has entered the room. */
  void move(RoomAccess next) {
    room.setAccess(next);
  }

  /** Begins a new generation: responses to all requests so far are dropped. */
  long renew() {
    return ++generation;
  }

  /** The present generation. */
  long generation() {
    return generation;
  }

  boolean isCurrent(long asked) {
    return asked == generation;
  }

  /** Ends the attempt; what was known of the room stays. */
  void stopEntering() {
    renew();
    switch (room.access()) {
      case RoomAccess.Joined _ -> move(new RoomAccess.Waiting(true));
      case RoomAccess.Entering entering -> move(new RoomAccess.Waiting(entering.again()));
      case RoomAccess.Denied _ -> {}
      case RoomAccess.Failed _ -> {}
    }
  }

  /** Makes a room that was denied or failed enterable again. */
  void reopen() {
    renew();
    move(new RoomAccess.Waiting(room.timeline().loaded().size() > 0));
  }
}
