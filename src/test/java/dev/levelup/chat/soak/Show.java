package dev.levelup.chat.soak;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a client shows at the end.
 *
 * @param rooms each room to which it has access
 * @param faults exceptions in its threads
 */
record Show(Map<String, Shown> rooms, List<String> faults) {
  /**
   * What is shown in a room, from its beginning.
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
   * @param id the client message id from its author's client; empty if there is none
   * @param words empty if it is deleted
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
