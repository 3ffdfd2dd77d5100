package dev.levelup.chat.client.state;

import dev.levelup.chat.client.state.TimelineItem.DayDivider;
import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.IgnoredMessages;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.PeopleCame;
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
 * Derives the items of a stretch of the timeline: day dividers, the unread marker, who came and
 * left, which messages continue the one above, which deleted ones share an item, and which of
 * ignored people do. A pure function.
 */
final class TimelineItems {
  /** A pause this long ends a group. */
  private static final Duration GROUP_PAUSE = Duration.ofMinutes(5);

  private final List<TimelineItem> items = new ArrayList<>();
  private final List<Message> folded = new ArrayList<>();
  private Fold fold = Fold.NONE;
  private final ChangesShown changes;
  private final ZoneId zone;
  private @Nullable UserId author;
  private @Nullable Instant time;
  private @Nullable LocalDate day;

  /** Why a message shares an item with its neighbours. */
  private enum Fold {
    NONE,
    DELETED,
    IGNORED
  }

  private TimelineItems(ZoneId zone, ChangesShown changes) {
    this.zone = zone;
    this.changes = changes;
  }

  /**
   * The items of {@code messages} and then {@code echoes}.
   *
   * @param before the message above the first; null if the stretch is the first. It is not folded
   *     if the first is.
   * @param unreadFrom the message below the unread marker; null for no marker
   */
  static List<TimelineItem> items(
      @Nullable Message before,
      List<Message> messages,
      List<PendingMessage> echoes,
      @Nullable Message unreadFrom,
      ChangesShown changes,
      ZoneId zone) {
    TimelineItems derived = new TimelineItems(zone, changes);
    if (before != null) {
      derived.follow(derived.authorOf(before), before.createdAt());
    }
    messages.forEach(
        each -> derived.add(each, unreadFrom != null && each.id().equals(unreadFrom.id())));
    derived.endFold();
    echoes.forEach(derived::add);
    return derived.items;
  }

  private void add(Message message, boolean firstUnread) {
    boolean newDay = isNewDay(message.createdAt());
    ItemKey key = new MessageItem(message, true).key();
    boolean cameBefore = changes.comings().containsKey(key);
    Fold next = foldOf(message);
    if (newDay || firstUnread || cameBefore || next != fold) {
      endFold();
    }
    fold = next;
    addComings(key);
    if (newDay) {
      items.add(divider(message.createdAt(), key));
    }
    if (firstUnread) {
      items.add(new UnreadMarker());
    }
    if (fold != Fold.NONE) {
      folded.add(message);
    } else {
      boolean starts =
          newDay || firstUnread || cameBefore || breaks(message.userId(), message.createdAt());
      items.add(new MessageItem(message, starts, changes.edit(message)));
    }
    follow(authorOf(message), message.createdAt());
  }

  private void addComings(ItemKey below) {
    Comings people = changes.comings().get(below);
    if (people != null) {
      items.add(new PeopleCame(people, below));
    }
  }

  private Fold foldOf(Message message) {
    if (changes.isDeleted(message)) {
      return Fold.DELETED;
    }
    return changes.ignored().folds(message) ? Fold.IGNORED : Fold.NONE;
  }

  private void endFold() {
    if (!folded.isEmpty()) {
      List<Message> all = List.copyOf(folded);
      items.add(fold == Fold.DELETED ? new DeletedMessages(all) : new IgnoredMessages(all));
      folded.clear();
    }
  }

  /** No message continues a folded one, which shows no author. */
  private @Nullable UserId authorOf(Message message) {
    return changes.isFolded(message) ? null : message.userId();
  }

  private void add(PendingMessage echo) {
    if (changes.isDeleted(echo)) {
      return;
    }
    // Its time is of this machine's clock: it must not be before the message above.
    Instant at = time != null && time.isAfter(echo.createdAt()) ? time : echo.createdAt();
    UserId self = echo.author().id();
    ItemKey key = new EchoItem(echo, true).key();
    addComings(key);
    boolean newDay = isNewDay(at);
    if (newDay) {
      items.add(divider(at, key));
    }
    boolean starts = newDay || changes.comings().containsKey(key) || breaks(self, at);
    items.add(new EchoItem(echo, starts, changes.edit(echo)));
    follow(self, at);
  }

  private boolean isNewDay(Instant at) {
    return !LocalDate.ofInstant(at, zone).equals(day);
  }

  private DayDivider divider(Instant at, ItemKey key) {
    return new DayDivider(LocalDate.ofInstant(at, zone), key);
  }

  private boolean breaks(UserId nextAuthor, Instant at) {
    return !nextAuthor.equals(author) || time == null || !at.isBefore(time.plus(GROUP_PAUSE));
  }

  private void follow(@Nullable UserId lastAuthor, Instant at) {
    author = lastAuthor;
    time = at;
    day = LocalDate.ofInstant(at, zone);
  }
}
