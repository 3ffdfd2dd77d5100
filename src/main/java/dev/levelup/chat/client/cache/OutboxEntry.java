package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message by the account's user that the server has not confirmed.
 *
 * @param id the same for all retries
 * @param content as it is sent
 * @param replyTo the message that it replies to, as it was then; null for none
 * @param createdAt by this machine's clock
 * @param sentAfter the server's time of the newest message known when this one was first emitted;
 *     null until then. It is stored before the message is emitted: otherwise it would not be known
 *     after a kill whether the server may have the message.
 * @param refusal why the server refused it, empty if it did not say; null when it did not refuse
 * @param files in their order
 */
public record OutboxEntry(
    ClientMessageId id,
    RoomId room,
    String content,
    @Nullable Quote replyTo,
    Instant createdAt,
    @Nullable Instant sentAfter,
    @Nullable String refusal,
    List<OutboxFile> files) {
  /** An entry without files. */
  public OutboxEntry(
      ClientMessageId id,
      RoomId room,
      String content,
      @Nullable Quote replyTo,
      Instant createdAt,
      @Nullable Instant sentAfter,
      @Nullable String refusal) {
    this(id, room, content, replyTo, createdAt, sentAfter, refusal, List.of());
  }

  /** An entry that replies to nothing. */
  public OutboxEntry(
      ClientMessageId id,
      RoomId room,
      String content,
      Instant createdAt,
      @Nullable Instant sentAfter,
      @Nullable String refusal) {
    this(id, room, content, null, createdAt, sentAfter, refusal);
  }
}
