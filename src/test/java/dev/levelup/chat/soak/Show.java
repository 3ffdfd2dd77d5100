package dev.levelup.chat.soak;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
   * @param underway the words of those that are neither delivered nor marked so, and the changes
   *     that no server has confirmed
   */
  record Shown(List<Said> messages, List<String> undelivered, List<String> underway) {}

  /**
   * A message as both ends know it.
   *
   * @param id by which its author's client named it; empty where none did
   * @param words empty where it is deleted
   */
  record Said(long seq, String user, String id, String words) {
    /** A message as a client has it. */
    static Said of(Message message) {
      ClientMessageId id = message.clientMessageId();
      return new Said(
          Objects.requireNonNull(message.seq()),
          message.userName(),
          id == null ? "" : id.value(),
          message.content());
    }
  }
}
