package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ForeignText;
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
 */
record MessageCellModel(
    UserId author,
    String name,
    String content,
    Instant at,
    boolean own,
    boolean startsGroup,
    @Nullable PendingMessage pending) {

  MessageCellModel {
    name = ForeignText.name(name, author.value());
  }

  /** Whether the server does not have it yet, and may still get it by itself. */
  boolean isOnItsWay() {
    return pending != null && !pending.state().isUndelivered();
  }

  /** Whether the user has to say what becomes of it. */
  boolean isUndelivered() {
    return pending != null && pending.state().isUndelivered();
  }

  static MessageCellModel of(MessageItem item, UserId self) {
    Message message = item.message();
    return new MessageCellModel(
        message.userId(),
        message.userName(),
        item.content(),
        message.createdAt(),
        message.userId().equals(self),
        item.startsGroup(),
        null);
  }

  static MessageCellModel of(EchoItem item) {
    PendingMessage pending = item.pending();
    return new MessageCellModel(
        pending.author().id(),
        pending.author().name(),
        item.content(),
        pending.createdAt(),
        true,
        item.startsGroup(),
        pending);
  }
}
