package dev.levelup.chat.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message that may change after it was posted.
 *
 * @param content up to 1000 UTF-16 code units, trimmed; empty when it is deleted, and where it may
 *     be because there are attachments
 * @param updatedAt when its content was last changed; equals the message's {@code createdAt} when
 *     it never was
 * @param rev the number of its last change in its room, with the feature {@code changes}; 0 when
 *     there was none
 * @param deleted whether it was deleted; only its place in the room remains
 * @param mentions who is mentioned in the content
 * @param replyTo what it replies to; null when it is no reply, or is deleted
 * @param reactions the kinds in the order of their first; none when it is deleted
 * @param attachments the files in it, in the order of the send; none when it is deleted
 */
public record MessageState(
    String content,
    Instant updatedAt,
    long rev,
    boolean deleted,
    Mentions mentions,
    @Nullable Quote replyTo,
    List<Reaction> reactions,
    List<Attachment> attachments) {
  public MessageState {
    reactions = List.copyOf(reactions);
    attachments = List.copyOf(attachments);
  }

  /** A state without attachments. */
  public MessageState(
      String content,
      Instant updatedAt,
      long rev,
      boolean deleted,
      Mentions mentions,
      @Nullable Quote replyTo,
      List<Reaction> reactions) {
    this(content, updatedAt, rev, deleted, mentions, replyTo, reactions, List.of());
  }

  /** A state without reactions. */
  public MessageState(
      String content,
      Instant updatedAt,
      long rev,
      boolean deleted,
      Mentions mentions,
      @Nullable Quote replyTo) {
    this(content, updatedAt, rev, deleted, mentions, replyTo, List.of());
  }

  /** A state in which nobody is mentioned, of a message that is no reply. */
  public MessageState(String content, Instant updatedAt, long rev, boolean deleted) {
    this(content, updatedAt, rev, deleted, Mentions.NONE, null);
  }

  /** The state of a new message. */
  public static MessageState first(String content, Instant createdAt) {
    return first(content, createdAt, Mentions.NONE);
  }

  /** The state of a new message that mentions somebody. */
  public static MessageState first(String content, Instant createdAt, Mentions mentions) {
    return new MessageState(content, createdAt, 0, false, mentions, null);
  }

  /** The same content, changed at that time. */
  public MessageState withUpdatedAt(Instant other) {
    return new MessageState(
        content, other, rev, deleted, mentions, replyTo, reactions, attachments);
  }

  /** The same content in reply to another message, or to none. */
  public MessageState withReplyTo(@Nullable Quote other) {
    return new MessageState(
        content, updatedAt, rev, deleted, mentions, other, reactions, attachments);
  }

  /** The same content with other reactions, which are the change of that number. */
  public MessageState withReactions(List<Reaction> other, long nextRev) {
    return new MessageState(
        content, updatedAt, nextRev, deleted, mentions, replyTo, other, attachments);
  }

  /** The same content with other attachments. */
  public MessageState withAttachments(List<Attachment> other) {
    return new MessageState(content, updatedAt, rev, deleted, mentions, replyTo, reactions, other);
  }
}
