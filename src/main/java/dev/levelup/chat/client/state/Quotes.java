package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Quote;
import java.util.HashMap;
import java.util.Map;

/** What the replies of a timeline quote: each original in the newest state received. */
final class Quotes {
  private final Map<MessageId, Quote> newest = new HashMap<>();

  void clear() {
    newest.clear();
  }

  /**
   * A reply quotes an original in that state.
   *
   * @return whether other replies quote an earlier state of it
   */
  boolean quoted(Quote quote) {
    Quote former = newest.putIfAbsent(quote.id(), quote);
    return former != null && replace(former, quote);
  }

  /** As {@link #quoted}, for a message that is an original only if a reply quotes it. */
  boolean changed(Message message) {
    Quote former = newest.get(message.id());
    return former != null && message.rev() > former.rev() && replace(former, Quote.of(message));
  }

  private boolean replace(Quote former, Quote now) {
    boolean isNewer = now.rev() > former.rev();
    if (isNewer) {
      newest.put(now.id(), now);
    }
    return isNewer;
  }

  /** Whether a reply quotes an earlier state than the newest. */
  boolean isOutdated(Message message) {
    return !newest(message).equals(message);
  }

  /** The same message with the newest state of what it quotes. */
  Message newest(Message message) {
    Quote quote = message.replyTo();
    Quote now = quote == null ? null : newest.get(quote.id());
    return now == null || now.equals(quote)
        ? message
        : message.withState(message.state().withReplyTo(now));
  }
}
