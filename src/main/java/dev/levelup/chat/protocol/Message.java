package dev.levelup.chat.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the server sent it. On the wire it is flat, and exactly one of {@code communityId}
 * and {@code clanId} is present; here that is {@link #room}.
 *
 * @param id the server's id; a client shows each id once
 * @param room the room in which it was posted
 * @param seq its number in the room, from 1 without gaps or duplicates, with the feature {@code
 *     seq}; null from a core server
 * @param author the author, with the name at the time of posting
 * @param createdAt never decreases with increasing {@code seq}
 * @param clientMessageId the author's client's own id, with the feature {@code client-message-id}
 * @param state the part that may change later
 */
public record Message(
    MessageId id,
    RoomId room,
    @Nullable Long seq,
    User author,
    Instant createdAt,
    @Nullable ClientMessageId clientMessageId,
    MessageState state) {
  /** The same message with its client message id. */
  public Message withClientMessageId(ClientMessageId own) {
    return new Message(id, room, seq, author, createdAt, own, state);
  }

  /** The same message in another state. */
  public Message withState(MessageState other) {
    return new Message(id, room, seq, author, createdAt, clientMessageId, other);
  }

  /** The current content. */
  public String content() {
    return state.content();
  }

  /** The author. */
  public UserId userId() {
    return author.id();
  }

  /** The author's name when the message was posted. */
  public String userName() {
    return author.name();
  }

  /** The author's picture, if the server sends one. */
  public @Nullable String userAvatar() {
    return author.avatar();
  }

  /** The number of its last change in its room; 0 when there was none. */
  public long rev() {
    return state.rev();
  }

  /** What it replies to; null when it is no reply. */
  public @Nullable Quote replyTo() {
    return state.replyTo();
  }

  /** The reactions to it. */
  public List<Reaction> reactions() {
    return state.reactions();
  }

  /** The files in it. */
  public List<Attachment> attachments() {
    return state.attachments();
  }

  /** Who is mentioned in it. */
  public Mentions mentions() {
    return state.mentions();
  }

  /** Whether it was deleted. */
  public boolean isDeleted() {
    return state.deleted();
  }

  /** When it was last changed; equals {@code createdAt} where a core server omits it. */
  public Instant updatedAt() {
    return state.updatedAt();
  }
}
