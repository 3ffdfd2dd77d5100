package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.RoomId;
import java.util.List;

/**
 * In which order the user wants the rooms.
 *
 * @param sorting the name of what decides
 * @param rooms as the user has put them
 */
public record StoredOrder(String sorting, List<RoomId> rooms) {
  /** Nothing is chosen. */
  public static final StoredOrder NONE = new StoredOrder("", List.of());
}
