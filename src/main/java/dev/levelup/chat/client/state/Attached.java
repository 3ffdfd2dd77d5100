package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;

/**
 * An attachment, and the message that has it.
 *
 * @param room where the message is posted
 */
public record Attached(RoomId room, MessageId message, Attachment attachment) {
  /** The attachments of a message, in its order. */
  public static List<Attached> of(Message message) {
    return message.attachments().stream()
        .map(each -> new Attached(message.room(), message.id(), each))
        .toList();
  }
}
