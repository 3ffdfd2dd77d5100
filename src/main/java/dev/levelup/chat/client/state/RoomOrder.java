package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order the user wants the rooms.
 *
 * @param sorting what decides
 * @param byHand the rooms as the user has put them; all others come after them, as the server lists
 *     them
 */
public record RoomOrder(Sorting sorting, List<RoomId> byHand) {
  /** What decides about the order. */
  public enum Sorting {
    /** The user. */
    BY_HAND,
    /** The time of the newest message. */
    BY_NEWS
  }

  /** As the server lists them. */
  public static final RoomOrder USUAL = new RoomOrder(Sorting.BY_HAND, List.of());

  public RoomOrder {
    byHand = List.copyOf(byHand);
  }

  public RoomOrder withSorting(Sorting chosen) {
    return new RoomOrder(chosen, byHand);
  }

  /** Compares rooms by the places that the user has given them. */
  public Comparator<RoomId> handOrder() {
    Map<RoomId, Integer> places = new HashMap<>();
    byHand.forEach(room -> places.put(room, places.size()));
    return Comparator.comparing(room -> places.getOrDefault(room, Integer.MAX_VALUE));
  }

  /**
   * The order after a room was put directly above or below another one.
   *
   * @param all all rooms, as the server lists them
   */
  public RoomOrder moved(List<RoomId> all, RoomId room, RoomId beside, boolean below) {
    List<RoomId> next = new ArrayList<>(all);
    next.sort(handOrder());
    next.remove(room);
    int at = next.indexOf(beside);
    if (at < 0) {
      return this;
    }
    next.add(below ? at + 1 : at, room);
    return new RoomOrder(sorting, next);
  }
}
