package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import java.time.Instant;
import java.util.List;

/**
 * The newest messages of a room.
 *
 * @param messages in order, with none missing between them; at most {@link ChatStore#MOST_MESSAGES}
 * @param complete whether they begin with the room's first message
 * @param at when they were known to be the newest
 * @param rev R: of every one of them whose present {@code rev} is at most R, this is the present
 *     state
 */
public record StoredHistory(List<Message> messages, boolean complete, Instant at, long rev) {
  /** The same with a later state of a message, there and in what replies quote of it. */
  StoredHistory with(Message changed) {
    List<Message> next = messages.stream().map(each -> next(each, changed)).toList();
    return new StoredHistory(next, complete, at, rev);
  }

  private static Message next(Message each, Message changed) {
    Quote quote = each.replyTo();
    if (each.id().equals(changed.id())) {
      return changed.rev() > each.rev() ? changed : each;
    }
    return quote != null && quote.id().equals(changed.id()) && changed.rev() > quote.rev()
        ? each.withState(each.state().withReplyTo(Quote.of(changed)))
        : each;
  }
}
