package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import java.util.Map;

/**
 * What was known of unread messages at some time.
 *
 * @param lastSeqs the number of the newest message of each room
 * @param states how far the user had read each room
 */
public record UnreadSnapshot(Map<RoomId, Long> lastSeqs, Map<RoomId, ReadState> states) {
  /** Nothing was known. */
  public static final UnreadSnapshot NOTHING = new UnreadSnapshot(Map.of(), Map.of());

  public UnreadSnapshot {
    lastSeqs = Map.copyOf(lastSeqs);
    states = Map.copyOf(states);
  }
}
