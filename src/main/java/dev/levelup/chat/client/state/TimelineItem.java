package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One item of the timeline. Items are values: an item that looks different is another item. */
public sealed interface TimelineItem {
  /**
   * Identifies the item through all its changes; no other item of the timeline has it. The message
   * pane anchors on it. A local echo keeps its key when it becomes a message.
   */
  ItemKey key();

  /** The server's messages that it shows, in order; empty if it shows something else. */
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
   * A message of the server.
   *
   * @param startsGroup whether author and time are shown above it; without, it continues the
   *     message above
   * @param edit the edit of it that the server has not confirmed; null for none
   */
  record MessageItem(Message message, boolean startsGroup, @Nullable PendingChange edit)
      implements TimelineItem {
    /** A message without a pending edit. */
    public MessageItem(Message message, boolean startsGroup) {
      this(message, startsGroup, null);
    }

    @Override
    public List<Message> messages() {
      return List.of(message);
    }

    /** The text that shows: that of the pending edit, if there is one. */
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
    /** An echo without a pending edit. */
    public EchoItem(PendingMessage pending, boolean startsGroup) {
      this(pending, startsGroup, null);
    }

    /** The text that shows, as in {@link MessageItem}. */
    public String content() {
      return shown(pending.content(), edit);
    }

    @Override
    public ItemKey key() {
      return new ItemKey.Written(pending.author().id(), pending.id());
    }
  }

  /**
   * Neighbouring messages that are deleted, or about to be, shown as one item.
   *
   * @param messages at least one, in order; of one day
   */
  record DeletedMessages(List<Message> messages) implements TimelineItem {
    /** The key of the first message: the item keeps its key when the message below joins it. */
    @Override
    public ItemKey key() {
      return keyOf(messages.getFirst());
    }
  }

  /**
   * Neighbouring messages of people whom the user ignores, shown as one item.
   *
   * @param messages at least one, in order; of one day
   */
  record IgnoredMessages(List<Message> messages) implements TimelineItem {
    /** As that of {@link DeletedMessages}. */
    @Override
    public ItemKey key() {
      return keyOf(messages.getFirst());
    }
  }

  /**
   * A new day begins.
   *
   * @param date the day, in the user's time zone
   * @param below the key of the item below it, which begins that day
   */
  record DayDivider(LocalDate date, ItemKey below) implements TimelineItem {
    @Override
    public ItemKey key() {
      return new ItemKey.Day(below);
    }
  }

  /**
   * People came to the room, or left it, before the message below it and after the one above.
   *
   * @param people at least one
   * @param below the key of the message or echo below it
   */
  record PeopleCame(Comings people, ItemKey below) implements TimelineItem {
    @Override
    public ItemKey key() {
      return new ItemKey.Came(below);
    }
  }

  /** The messages below it came while the user was away. At most one. */
  record UnreadMarker() implements TimelineItem {
    @Override
    public ItemKey key() {
      return ItemKey.Single.UNREAD_MARKER;
    }
  }

  /**
   * The top item once the whole history is loaded: the beginning of the room.
   *
   * @param isAlone whether nothing has been written in the room yet
   */
  record StartOfHistory(boolean isAlone) implements TimelineItem {
    @Override
    public ItemKey key() {
      return ItemKey.Single.START_OF_HISTORY;
    }
  }

  /**
   * The top item while there is, or may be, older history.
   *
   * @param paging idle (empty, of the same height), loading (progress) or failed (Retry)
   */
  record OlderHistory(Paging paging) implements TimelineItem {
    @Override
    public ItemKey key() {
      return ItemKey.Single.OLDER_HISTORY;
    }
  }

  /**
   * The item below the newest loaded message while newer ones are not loaded; the echoes are below
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
