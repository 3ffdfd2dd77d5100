package dev.levelup.chat.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the server gave it. On the wire it is flat, and exactly one of {@code communityId}
 * and {@code clanId} is present; here that is {@link #room}.
 *
 * @param id the server's id; a client shows each id once
 * @param room where it was said
 * @param seq its number in the room, from 1 with no gap and no repeat, with the feature {@code
 *     seq}; null on a core server
 * @param author who said it, under the name of that time
 * @param createdAt never goes back along {@code seq}
 * @param clientMessageId the writer's own id, with the feature {@code client-message-id}
 * @param state what may change later
 */
public record Message(
    MessageId id,
    RoomId room,
    @Nullable Long seq,
    User author,
    Instant createdAt,
    @Nullable ClientMessageId clientMessageId,
    MessageState state) {
  /** The same message under its writer's own name for it. */
  public Message withClientMessageId(ClientMessageId own) {
    return new Message(id, room, seq, author, createdAt, own, state);
  }

  /** The same message in another state. */
  public Message withState(MessageState other) {
    return new Message(id, room, seq, author, createdAt, clientMessageId, other);
  }

  /** What it says now. */
  public String content() {
    return state.content();
  }

  /** The author. */
  public UserId userId() {
    return author.id();
  }

  /** The author's name when it was said. */
  public String userName() {
    return author.name();
  }

  /** The author's picture, if the server sends one. */
  public @Nullable String userAvatar() {
    return author.avatar();
  }

  /** The number of its last change in its room; 0 where there was none. */
  public long rev() {
    return state.rev();
  }

  /** Whether it was deleted. */
  public boolean isDeleted() {
    return state.deleted();
  }

  /** When it changed last; equals {@code createdAt} where a core server leaves it out. */
  public Instant updatedAt() {
    return state.updatedAt();
  }
}
