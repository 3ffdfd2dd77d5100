package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server has said of a kept room's history. */
public sealed interface KeptAnswer {
  /** The messages, in their state as of the answer. */
  List<Message> messages();

  /** The change up to which the answer is complete; null if the server does not number changes. */
  @Nullable Long rev();

  /** A page of the history. */
  sealed interface Page extends KeptAnswer {
    HistoryPage page();

    @Override
    default List<Message> messages() {
      return page().messages();
    }

    @Override
    default @Nullable Long rev() {
      return page().pagination().rev();
    }
  }

  /** The newest page, for a room of which nothing is stored. */
  record Newest(HistoryPage page) implements Page {}

  /**
   * The page before the first stored message.
   *
   * @param before the number of that message
   */
  record Older(long before, HistoryPage page) implements Page {}

  /**
   * The page that begins with the last stored message: if the server has another one there, its
   * database was reset.
   *
   * @param last the number of that message; 0 if there is none
   */
  record Newer(long last, HistoryPage page) implements Page {}

  /**
   * Changed messages, whether they are stored or not.
   *
   * @param after who had every change up to this one has every change up to {@code upTo} now
   */
  record Changes(long after, long upTo, List<Message> messages) implements KeptAnswer {
    /** A change that was broadcast. */
    public static Changes of(MessageUpdate update) {
      return new Changes(update.afterRev(), update.message().rev(), List.of(update.message()));
    }

    @Override
    public Long rev() {
      return upTo;
    }
  }
}
