package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.protocol.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a catch-up found. Some of the messages may be known already. */
public sealed interface CatchUpResult {
  /** In order, the oldest first. */
  List<Message> messages();

  /** The room's change up to which they are current; null on a server without changes. */
  @Nullable Long rev();

  /**
   * All messages up to the newest one; they are appended to the known ones.
   *
   * @param older how far back the history is loaded now; null if that has not changed
   */
  record Rest(List<Message> messages, @Nullable Paging older, @Nullable Long rev)
      implements CatchUpResult {
    /** The first ones. */
    public Rest upTo(int count) {
      return new Rest(messages.subList(0, count), null, rev);
    }

    /** The rest, once the first ones are merged. */
    public Rest after(int merged) {
      return new Rest(messages.subList(merged, messages.size()), older, rev);
    }
  }

  /** The newest page, which does not adjoin the known messages: it replaces them. */
  record Replacement(List<Message> messages, Paging older, @Nullable Long rev)
      implements CatchUpResult {}

  /** The newest page of a server whose database was reset: the known messages are wrong. */
  record Restored(List<Message> messages, Paging older, @Nullable Long rev)
      implements CatchUpResult {}

  /**
   * The surroundings of the reader's place: too many of the known messages have changed.
   *
   * @param newer whether they reach to the newest message
   */
  record Around(List<Message> messages, Paging older, Paging newer, @Nullable Long rev)
      implements CatchUpResult {}

  /** The next messages, with more to follow: the reader continues from where they are. */
  record Beginning(List<Message> messages, @Nullable Long rev) implements CatchUpResult {}
}
