package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.attachment.MessageFile;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows of a message or of a local echo.
 *
 * @param author determines the colour
 * @param name the author's name, made safe for display
 * @param avatar where the author's picture is, as the server said with the message; null for none
 * @param quote what it replies to; null for nothing
 * @param quoteHidden whether it replies to somebody whom the user ignores
 * @param own whether the user is the author
 * @param startsGroup whether author and time are shown above it
 * @param pending the send state; null once the server has the message
 * @param edit the edits of its content, confirmed and pending
 * @param reactions as they show
 * @param attachments the message's files
 */
record MessageCellModel(
    UserId author,
    String name,
    @Nullable String avatar,
    String content,
    @Nullable Quote quote,
    boolean quoteHidden,
    Instant at,
    boolean own,
    boolean startsGroup,
    @Nullable PendingMessage pending,
    Edit edit,
    List<Reaction> reactions,
    List<MessageFile> attachments) {
  /**
   * The edits of a message, confirmed and pending.
   *
   * @param at the time of the last confirmed edit; null if there is none
   * @param waiting the change that is shown but not confirmed yet; null for none
   * @param refused the change that the server refused; null for none
   */
  record Edit(
      @Nullable Instant at, @Nullable PendingChange waiting, @Nullable PendingChange refused) {
    static final Edit NONE = new Edit(null, null, null);
  }

  MessageCellModel {
    name = ForeignText.name(name, author.value());
  }

  /** Whether the message or its edit is being sent, with nothing to do for the user. */
  boolean isOnItsWay() {
    return (pending != null && !pending.state().isUndelivered())
        || (edit.waiting != null && !isUndelivered());
  }

  /** Whether it shows no text at all: its attachments are the message. */
  boolean isWordless() {
    return content.isEmpty() && !attachments.isEmpty() && !isEdited();
  }

  boolean isEdited() {
    return edit.at != null || edit.waiting != null;
  }

  /** Whether sending has failed, so that the user must retry or delete it. */
  boolean isUndelivered() {
    return pending != null && pending.state().isUndelivered();
  }

  static MessageCellModel of(MessageItem item, Edit edit, List<Reaction> reactions, UserId self) {
    Message message = item.message();
    return new MessageCellModel(
        message.userId(),
        message.userName(),
        message.userAvatar(),
        item.content(),
        message.replyTo(),
        false,
        message.createdAt(),
        message.userId().equals(self),
        item.startsGroup(),
        null,
        edit,
        reactions,
        MessageFile.of(message));
  }

  /** The same where the words of these people do not show. */
  MessageCellModel hidingQuotesOf(Set<UserId> people) {
    return quote == null || !people.contains(quote.author().id())
        ? this
        : new MessageCellModel(
            author,
            name,
            avatar,
            content,
            quote,
            true,
            at,
            own,
            startsGroup,
            pending,
            edit,
            reactions,
            attachments);
  }

  static MessageCellModel of(EchoItem item, Edit edit) {
    PendingMessage pending = item.pending();
    return new MessageCellModel(
        pending.author().id(),
        pending.author().name(),
        pending.author().avatar(),
        item.content(),
        pending.replyTo(),
        false,
        pending.createdAt(),
        true,
        item.startsGroup(),
        pending,
        edit,
        List.of(),
        MessageFile.of(pending));
  }
}
