package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of the timeline. Items are values: an item that looks otherwise is another item. */
public sealed interface TimelineItem {
  /**
   * The same for the same row over all its changes, and for no other row of the timeline: the
   * message pane anchors on it. A local echo keeps its key when it becomes a message.
   */
  ItemKey key();

  /** The messages of the server's that it shows, in order; none where it shows something else. */
  default List<Message> messages() {
    return List.of();
  }

  private static ItemKey keyOf(Message message) {
    ClientMessageId own = message.clientMessageId();
    return own == null
        ? new ItemKey.Given(message.id())
        : new ItemKey.Written(message.userId(), own);
  }

  private static String shown(String former, @Nullable PendingChange edit) {
    return edit == null ? former : Objects.requireNonNullElse(edit.content(), "");
  }

  /**
   * A message that the server has given.
   *
   * @param message the fact
   * @param startsGroup whether the author and the time head it; without, it goes on from the
   *     message above
   * @param edit the edit of it that waits for the server; null for none
   */
  record MessageItem(Message message, boolean startsGroup, @Nullable PendingChange edit)
      implements TimelineItem {
    /** A message that nobody is about to change. */
    public MessageItem(Message message, boolean startsGroup) {
      this(message, startsGroup, null);
    }

    @Override
    public List<Message> messages() {
      return List.of(message);
    }

    /** The words that show: those of the edit that waits, where there is one. */
    public String content() {
      return shown(message.content(), edit);
    }

    @Override
    public ItemKey key() {
      return keyOf(message);
    }
  }

  /**
   * A local echo: the user's own message before the server has confirmed it.
   *
   * @param pending what was written, and how far it has come
   * @param startsGroup as in {@link MessageItem}
   * @param edit as in {@link MessageItem}
   */
  record EchoItem(PendingMessage pending, boolean startsGroup, @Nullable PendingChange edit)
      implements TimelineItem {
    /** An echo that nobody is about to change. */
    public EchoItem(PendingMessage pending, boolean startsGroup) {
      this(pending, startsGroup, null);
    }

    /** The words that show, as in {@link MessageItem}. */
    public String content() {
      return shown(pending.content(), edit);
    }

    @Override
    public ItemKey key() {
      return new ItemKey.Written(pending.author().id(), pending.id());
    }
  }

  /**
   * Messages that are deleted, or about to be, with nothing else between them: one quiet row.
   *
   * @param messages at least one, in order; of one day
   */
  record DeletedMessages(List<Message> messages) implements TimelineItem {
    /** That of the first message: a row keeps its key when the one below joins it. */
    @Override
    public ItemKey key() {
      return keyOf(messages.getFirst());
    }
  }

  /**
   * A new day begins.
   *
   * @param date the day, in the user's time zone
   * @param below the key of the row below it, which begins that day
   */
  record DayDivider(LocalDate date, ItemKey below) implements TimelineItem {
    @Override
    public ItemKey key() {
      return new ItemKey.Day(below);
    }
  }

  /** What stands below it came while the user was away. At most one. */
  record UnreadMarker() implements TimelineItem {
    @Override
    public ItemKey key() {
      return ItemKey.Single.UNREAD_MARKER;
    }
  }

  /** The top row once the whole history is loaded: the beginning of the room. */
  record StartOfHistory() implements TimelineItem {
    @Override
    public ItemKey key() {
      return ItemKey.Single.START_OF_HISTORY;
    }
  }

  /**
   * The top row while there is, or may be, older history.
   *
   * @param paging idle (an empty row of the same height), loading (progress) or failed (Retry)
   */
  record OlderHistory(Paging paging) implements TimelineItem {
    @Override
    public ItemKey key() {
      return ItemKey.Single.OLDER_HISTORY;
    }
  }

  /**
   * The row below the newest loaded message while newer ones are not loaded; the echoes are below
   * it.
   *
   * @param paging idle, loading (progress) or failed (Retry)
   */
  record NewerHistory(Paging paging) implements TimelineItem {
    @Override
    public ItemKey key() {
      return ItemKey.Single.NEWER_HISTORY;
    }
  }
}
