package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * A stored room.
 *
 * @param number the store's internal key
 * @param numbers the latest numbers
 * @param members how many there are
 */
public record RoomRow(
    long number,
    RoomId id,
    String name,
    @Nullable String description,
    RoomNumbers numbers,
    int members) {
  /** The {@code seq} of its newest message, which equals the number of messages. */
  public long lastSeq() {
    return numbers.lastSeq();
  }

  /** The {@code rev} of the newest change of a message. */
  public long lastRev() {
    return numbers.lastRev();
  }
}
