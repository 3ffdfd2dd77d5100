package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a cell shows of a message, whether the server has it or not yet.
 *
 * @param author decides the colour
 * @param name of the author as it is shown, whatever the server says
 * @param own whether the user is the author
 * @param startsGroup whether author and time head it
 * @param pending how far it has come; null once the server has it
 * @param edit what has become of its words, or is to
 */
record MessageCellModel(
    UserId author,
    String name,
    String content,
    Instant at,
    boolean own,
    boolean startsGroup,
    @Nullable PendingMessage pending,
    Edit edit) {
  /**
   * What has become of a message's words, or is to.
   *
   * @param at when they changed last; null if they never did
   * @param waiting the change that shows already, and the server does not have; null for none
   * @param refused the change that the server did not take; null for none
   */
  record Edit(
      @Nullable Instant at, @Nullable PendingChange waiting, @Nullable PendingChange refused) {
    static final Edit NONE = new Edit(null, null, null);
  }

  MessageCellModel {
    name = ForeignText.name(name, author.value());
  }

  /** Whether the server does not have it as it shows, and may still get it by itself. */
  boolean isOnItsWay() {
    return (pending != null && !pending.state().isUndelivered())
        || (edit.waiting != null && !isUndelivered());
  }

  /** Whether its words are not those that it was said with. */
  boolean isEdited() {
    return edit.at != null || edit.waiting != null;
  }

  /** Whether the user has to say what becomes of it. */
  boolean isUndelivered() {
    return pending != null && pending.state().isUndelivered();
  }

  static MessageCellModel of(MessageItem item, Edit edit, UserId self) {
    Message message = item.message();
    return new MessageCellModel(
        message.userId(),
        message.userName(),
        item.content(),
        message.createdAt(),
        message.userId().equals(self),
        item.startsGroup(),
        null,
        edit);
  }

  static MessageCellModel of(EchoItem item, Edit edit) {
    PendingMessage pending = item.pending();
    return new MessageCellModel(
        pending.author().id(),
        pending.author().name(),
        item.content(),
        pending.createdAt(),
        true,
        item.startsGroup(),
        pending,
        edit);
  }
}
