package dev.levelup.chat.server.store;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message without a number yet.
 *
 * @param clientMessageId the id that the author's client gave it, if any
 * @param at when it was posted; the room increases it to the time of its newest message if
 *     necessary
 * @param mentions who is mentioned in it
 * @param replyTo the message that it answers, in the same room; null for none
 * @param ping whether {@code mentions} has the author of that message because of the reply
 * @param attachments the files in it, unsent until now
 */
public record Draft(
    UserId userId,
    String userName,
    String content,
    @Nullable ClientMessageId clientMessageId,
    Instant at,
    Mentions mentions,
    @Nullable Message replyTo,
    boolean ping,
    List<Attachment> attachments) {
  public Draft {
    attachments = List.copyOf(attachments);
  }

  /** A message that mentions nobody. */
  public Draft(
      UserId userId,
      String userName,
      String content,
      @Nullable ClientMessageId clientMessageId,
      Instant at) {
    this(userId, userName, content, clientMessageId, at, Mentions.NONE, null, false, List.of());
  }
}
