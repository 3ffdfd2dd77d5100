package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.time.LocalDate;

/** One row of the timeline. Items are values: an item that looks otherwise is another item. */
public sealed interface TimelineItem {
  /**
   * The same for the same row over all its changes, and for no other row of the timeline: the
   * message pane anchors on it. A local echo keeps its key when it becomes a message.
   */
  Object key();

  /**
   * A message that the server has given.
   *
   * @param message the fact
   * @param startsGroup whether the author and the time head it; without, it goes on from the
   *     message above
   */
  record MessageItem(Message message, boolean startsGroup) implements TimelineItem {
    @Override
    public Object key() {
      ClientMessageId own = message.clientMessageId();
      return own == null ? message.id() : new WrittenKey(message.userId(), own);
    }
  }

  /**
   * A local echo: the user's own message before the server has confirmed it.
   *
   * @param pending what was written, and how far it has come
   * @param startsGroup as in {@link MessageItem}
   */
  record EchoItem(PendingMessage pending, boolean startsGroup) implements TimelineItem {
    @Override
    public Object key() {
      return new WrittenKey(pending.author().id(), pending.id());
    }
  }

  /**
   * A new day begins.
   *
   * @param date the day, in the user's time zone
   * @param above the key of the row below it, which begins that day
   */
  record DayDivider(LocalDate date, Object above) implements TimelineItem {
    @Override
    public Object key() {
      return new DayKey(above);
    }
  }

  /** What stands below it came while the user was away. At most one. */
  record UnreadMarker() implements TimelineItem {
    @Override
    public Object key() {
      return UnreadMarker.class;
    }
  }

  /** The top row once the whole history is loaded: the beginning of the room. */
  record StartOfHistory() implements TimelineItem {
    @Override
    public Object key() {
      return StartOfHistory.class;
    }
  }

  /**
   * The top row while there is, or may be, older history.
   *
   * @param paging idle (an empty row of the same height), loading (progress) or failed (Retry)
   */
  record OlderHistory(Paging paging) implements TimelineItem {
    @Override
    public Object key() {
      return OlderHistory.class;
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
    public Object key() {
      return NewerHistory.class;
    }
  }

  /** The key of what its author's client named: user ids keep one user's ids from another's. */
  record WrittenKey(UserId author, ClientMessageId id) {}

  /** The key of a day divider. */
  record DayKey(Object above) {}
}
