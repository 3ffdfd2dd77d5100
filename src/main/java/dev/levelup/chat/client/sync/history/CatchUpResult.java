package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.protocol.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a catch-up found. Some of the messages are known, perhaps. */
public sealed interface CatchUpResult {
  /** The oldest first. */
  List<Message> messages();

  /** Up to which change of the room they are right; null on a server without changes. */
  @Nullable Long rev();

  /**
   * All of it up to the newest message: it goes below what is known.
   *
   * @param older how far back the history is loaded now; null where that has not changed
   */
  record Rest(List<Message> messages, @Nullable Paging older, @Nullable Long rev)
      implements CatchUpResult {
    /** The first ones. */
    public Rest upTo(int count) {
      return new Rest(messages.subList(0, count), null, rev);
    }

    /** What is left once the first ones are merged. */
    public Rest after(int merged) {
      return new Rest(messages.subList(merged, messages.size()), older, rev);
    }
  }

  /** The newest page, which does not join up with what is known: that is given up. */
  record Anew(List<Message> messages, Paging older, @Nullable Long rev) implements CatchUpResult {}

  /** The newest page of a server that has gone back: what was known is not so any more. */
  record Restored(List<Message> messages, Paging older, @Nullable Long rev)
      implements CatchUpResult {}

  /**
   * What is around the place where the reader is: too much has changed of what was known.
   *
   * @param newer whether that goes on to the newest message
   */
  record Around(List<Message> messages, Paging older, Paging newer, @Nullable Long rev)
      implements CatchUpResult {}

  /** What comes next, with more to come: the reader goes on from where they are. */
  record Beginning(List<Message> messages, @Nullable Long rev) implements CatchUpResult {}
}
