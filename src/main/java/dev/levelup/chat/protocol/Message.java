package dev.levelup.chat.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the server gave it. On the wire exactly one of {@code communityId} and {@code
 * clanId} is present; here that is {@link #room}.
 *
 * @param id the server's id; a client shows each id once
 * @param room where it was said
 * @param content 1 to 1000 UTF-16 code units, trimmed
 * @param userId the author
 * @param userName the author's name when it was said
 * @param userAvatar the author's picture, if the server sends one
 * @param createdAt never goes back along {@code seq}
 * @param updatedAt equals {@code createdAt} where a core server leaves it out
 * @param clientMessageId the writer's own id, with the feature {@code client-message-id}
 * @param seq its number in the room, from 1 with no gap and no repeat, with the feature {@code
 *     seq}; null on a core server
 */
public record Message(
    MessageId id,
    RoomId room,
    String content,
    UserId userId,
    String userName,
    @Nullable String userAvatar,
    Instant createdAt,
    Instant updatedAt,
    @Nullable ClientMessageId clientMessageId,
    @Nullable Long seq) {
  /** The same message under its writer's own name for it. */
  public Message withClientMessageId(ClientMessageId own) {
    return new Message(
        id, room, content, userId, userName, userAvatar, createdAt, updatedAt, own, seq);
  }
}
