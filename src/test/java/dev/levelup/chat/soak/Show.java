package dev.levelup.chat.soak;

import java.util.List;
import java.util.Map;

/**
 * What a client shows in the end.
 *
 * @param rooms each room that it is let into
 * @param faults what its threads threw
 */
record Show(Map<String, Shown> rooms, List<String> faults) {
  /**
   * What shows in a room, from its beginning.
   *
   * @param messages in their order
   * @param undelivered the words of those that are marked as not delivered
   * @param underway the words of those that are neither delivered nor marked so
   */
  record Shown(List<Said> messages, List<String> undelivered, List<String> underway) {}

  /** A message as both ends know it. */
  record Said(long seq, String user, String words) {}
}
