package dev.levelup.chat.client.state;

import dev.levelup.chat.client.state.TimelineItem.DayDivider;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives the rows of a stretch of the timeline from its facts: day dividers, the unread marker,
 * and which messages go on from the one above.
 */
final class TimelineItems {
  /** A pause this long ends a group. */
  private static final Duration GROUP_PAUSE = Duration.ofMinutes(5);

  private final List<TimelineItem> items = new ArrayList<>();
  private final ZoneId zone;
  private @Nullable UserId author;
  private @Nullable Instant time;
  private @Nullable LocalDate day;

  private TimelineItems(ZoneId zone, @Nullable Message before) {
    this.zone = zone;
    if (before != null) {
      follow(before.userId(), before.createdAt());
    }
  }

  /**
   * The rows of {@code messages} and then {@code echoes}.
   *
   * @param before the message above the first; null where the stretch is the first
   * @param unreadFrom the message that the unread marker stands above; null for no marker
   */
  static List<TimelineItem> items(
      @Nullable Message before,
      List<Message> messages,
      List<PendingMessage> echoes,
      @Nullable Message unreadFrom,
      ZoneId zone) {
    TimelineItems derived = new TimelineItems(zone, before);
    messages.forEach(each -> derived.add(each, each.equals(unreadFrom)));
    echoes.forEach(derived::add);
    return derived.items;
  }

  private void add(Message message, boolean firstUnread) {
    ItemKey key = new MessageItem(message, true).key();
    boolean newDay = divide(message.createdAt(), key);
    if (firstUnread) {
      items.add(new UnreadMarker());
    }
    boolean starts = newDay || firstUnread || breaks(message.userId(), message.createdAt());
    items.add(new MessageItem(message, starts));
    follow(message.userId(), message.createdAt());
  }

  private void add(PendingMessage echo) {
    // Its time is of another clock: it must not go back behind the message above.
    Instant at = time != null && time.isAfter(echo.createdAt()) ? time : echo.createdAt();
    UserId self = echo.author().id();
    boolean newDay = divide(at, new EchoItem(echo, true).key());
    items.add(new EchoItem(echo, newDay || breaks(self, at)));
    follow(self, at);
  }

  private boolean divide(Instant at, ItemKey key) {
    LocalDate date = LocalDate.ofInstant(at, zone);
    if (date.equals(day)) {
      return false;
    }
    items.add(new DayDivider(date, key));
    return true;
  }

  private boolean breaks(UserId nextAuthor, Instant at) {
    return !nextAuthor.equals(author) || time == null || !at.isBefore(time.plus(GROUP_PAUSE));
  }

  private void follow(UserId lastAuthor, Instant at) {
    author = lastAuthor;
    time = at;
    day = LocalDate.ofInstant(at, zone);
  }
}
