package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that the user has written and the server has not confirmed: what a local echo shows.
 *
 * @param id the same for all retries
 * @param room where it is posted
 * @param author the user
 * @param content trimmed, at most 1000 UTF-16 code units
 * @param replyTo the message that it replies to, as it was then; null for none
 * @param createdAt by this machine's clock
 * @param sentAfter the server's time of the newest message that was known when this one was first
 *     emitted, or the epoch when none was; null until then
 * @param state how far it has come
 * @param why why it was refused; null in every other state
 * @param files in their order; the content may be empty if there are any
 */
public record PendingMessage(
    ClientMessageId id,
    RoomId room,
    User author,
    String content,
    @Nullable Quote replyTo,
    Instant createdAt,
    @Nullable Instant sentAfter,
    SendState state,
    @Nullable Failure why,
    List<OutgoingFile> files) {

  /** A message that was just written. */
  public static PendingMessage written(
      ClientMessageId id, RoomId room, User author, String content, Instant createdAt) {
    return new PendingMessage(
        id, room, author, content, null, createdAt, null, SendState.QUEUED, null, List.of());
  }

  /** The same, in reply to a message, or to none. */
  public PendingMessage inReplyTo(@Nullable Quote quote) {
    return new PendingMessage(
        id, room, author, content, quote, createdAt, sentAfter, state, why, files);
  }

  /** The same with these files. */
  public PendingMessage withFiles(List<OutgoingFile> attached) {
    return new PendingMessage(
        id, room, author, content, replyTo, createdAt, sentAfter, state, why, attached);
  }

  /** Whether the server has all its files. */
  public boolean isUploaded() {
    return nextUpload().isEmpty();
  }

  /** The first file that the server does not have. */
  public Optional<OutgoingFile> nextUpload() {
    return files.stream().filter(each -> each.uploaded() == null).findFirst();
  }

  /** The server's ids of its files, as far as they are uploaded. */
  public List<AttachmentId> attachments() {
    return files.stream().map(OutgoingFile::uploaded).filter(Objects::nonNull).toList();
  }

  PendingMessage uploaded(ClientAttachmentId file, AttachmentId given) {
    return withFiles(
        files.stream().map(each -> each.id().equals(file) ? each.uploaded(given) : each).toList());
  }

  /** Its files are uploaded again: the server may have dropped them, or be another one. */
  PendingMessage notUploaded() {
    return withFiles(files.stream().map(each -> each.uploaded(null)).toList());
  }

  /**
   * Whether the server's message is this one: the server returns the client message id to its
   * author.
   */
  boolean isConfirmedBy(Message message) {
    return id.equals(message.clientMessageId()) && author.id().equals(message.userId());
  }

  /**
   * Whether a message without a client message id may be this one, by author and text, while this
   * one waits for a response.
   */
  boolean mayBeConfirmedBy(Message message) {
    return (state == SendState.SENDING || state == SendState.UNKNOWN)
        && message.clientMessageId() == null
        && author.id().equals(message.userId())
        && room.equals(message.room())
        && content.equals(message.content());
  }

  /** Whether a message is newer than every message that was known when this one was emitted. */
  boolean isOlderThan(Message message) {
    return sentAfter != null && sentAfter.isBefore(message.createdAt());
  }

  /** Whether it is sent without the user, as soon as that is possible. */
  public boolean isSentAutomatically() {
    return state != SendState.REFUSED;
  }

  PendingMessage with(SendState next, @Nullable Failure reason) {
    PendingMessage from = state == SendState.REFUSED ? notUploaded() : this;
    return new PendingMessage(
        id,
        room,
        author,
        content,
        replyTo,
        createdAt,
        sentAfter,
        state.to(next),
        reason,
        from.files);
  }

  PendingMessage emitted(Instant newestKnown) {
    Instant after = sentAfter == null ? newestKnown : sentAfter;
    return new PendingMessage(
        id,
        room,
        author,
        content,
        replyTo,
        createdAt,
        after,
        state.to(SendState.SENDING),
        null,
        files);
  }
}
