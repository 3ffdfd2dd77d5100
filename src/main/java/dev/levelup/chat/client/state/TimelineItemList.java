package dev.levelup.chat.client.state;

import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.NewerHistory;
import dev.levelup.chat.client.state.TimelineItem.OlderHistory;
import dev.levelup.chat.client.state.TimelineItem.StartOfHistory;
import dev.levelup.chat.protocol.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The items of a timeline: a top item, the messages with their dividers, a bottom item if newer
 * messages are not loaded, then the echoes. Each change is one splice of the items that it touches.
 */
final class TimelineItemList {
  private final KnownMessages known;
  private final LoadedHistory loaded;
  private final List<PendingMessage> echoes;
  private final ZoneId zone;
  private final SpliceList<TimelineItem> items = new SpliceList<>();
  private @Nullable Message unreadFrom;
  private ChangesShown changes = ChangesShown.NONE;
  private ChangesShown formerChanges = ChangesShown.NONE;

  TimelineItemList(
      KnownMessages known, LoadedHistory loaded, List<PendingMessage> echoes, ZoneId zone) {
    this.known = known;
    this.loaded = loaded;
    this.echoes = echoes;
    this.zone = zone;
    deriveAll();
  }

  SpliceList<TimelineItem> items() {
    return items;
  }

  @Nullable Message unreadFrom() {
    return unreadFrom;
  }

  /** Sets where the marker is from the next derivation on. */
  void setUnreadFrom(@Nullable Message first) {
    unreadFrom = first;
  }

  /** Replaces the changes that show, and derives the items that the former or the next concern. */
  void showChanges(ChangesShown next) {
    Set<PendingChange> either = new LinkedHashSet<>(changes.waiting());
    either.addAll(next.waiting());
    List<Integer> touched = either.stream().flatMap(this::places).sorted().toList();
    formerChanges = changes;
    changes = next;
    touched.forEach(index -> derive(index, index + 1));
    formerChanges = ChangesShown.NONE;
    deriveEnd();
  }

  /** Replaces who is ignored, and derives the items of the messages that this folds or unfolds. */
  void showIgnored(Ignored next) {
    Ignored former = changes.ignored();
    List<Message> touched =
        known.between(0, known.size()).stream()
            .filter(each -> former.folds(each) != next.folds(each))
            .toList();
    formerChanges = changes;
    changes = changes.withIgnored(next);
    known.stretches(touched).forEach(each -> derive(each.from(), each.to()));
    formerChanges = ChangesShown.NONE;
  }

  /** People who came and left show above a message or an echo, from its next derivation on. */
  void placeComings(ItemKey below, Comings people) {
    changes = changes.withComings(below, people);
  }

  /** Forgets who came and left where nothing is below them any more. */
  void trimComings() {
    if (!changes.comings().isEmpty()) {
      Set<ItemKey> kept = new HashSet<>();
      known.between(0, known.size()).forEach(each -> kept.add(new MessageItem(each, true).key()));
      echoes.forEach(each -> kept.add(new EchoItem(each, true).key()));
      changes = changes.withComingsOnlyAbove(kept);
    }
  }

  private Stream<Integer> places(PendingChange change) {
    Message message = known.find(change::isAbout);
    return message == null ? Stream.empty() : Stream.of(known.indexOf(message));
  }

  ChangesShown changes() {
    return changes;
  }

  /** The key of the item that shows a known message: deleted neighbours share one. */
  ItemKey keyOf(Message message) {
    return items.get(itemBelow(message) - 1).key();
  }

  void deriveTop() {
    items.splice(0, 1, List.of(topItem()));
  }

  void deriveEnd() {
    derive(known.size(), known.size());
  }

  /** Derives all items, for messages that have nothing to do with the former ones. */
  void deriveAll() {
    items.splice(0, items.size(), stretch(null, known.between(0, known.size()), true));
  }

  /**
   * Derives the items of the messages {@code [from, to)} again, and with them those of folded
   * neighbours that they join, of the message below them, whose group or day may now begin
   * elsewhere, and of what is below all messages if the stretch reaches the end. What is around the
   * stretch must be in the items already.
   */
  void derive(int from, int to) {
    int first = firstFolded(from);
    int end = endOfFolded(to);
    Message before = first == 0 ? null : known.get(first - 1);
    boolean toTheEnd = end == known.size();
    int firstItem = before == null ? 0 : itemBelow(before);
    int lastItem = toTheEnd ? items.size() : itemBelow(known.get(end));
    List<Message> messages = known.between(first, toTheEnd ? end : end + 1);
    items.splice(firstItem, lastItem, stretch(before, messages, toTheEnd));
  }

  /** No stretch begins or ends between two messages that may be one item. */
  private int firstFolded(int from) {
    int first = from;
    while (first > 0 && mayJoin(known.get(first - 1))) {
      first--;
    }
    return first;
  }

  private int endOfFolded(int to) {
    int end = to;
    while (end < known.size() && mayJoin(known.get(end))) {
      end++;
    }
    return end;
  }

  private boolean mayJoin(Message message) {
    return changes.isFolded(message) || formerChanges.isFolded(message);
  }

  private List<TimelineItem> stretch(
      @Nullable Message before, List<Message> messages, boolean toTheEnd) {
    List<TimelineItem> derived = new ArrayList<>();
    if (before == null) {
      derived.add(topItem());
    }
    boolean attached = loaded.isAttached();
    List<PendingMessage> joined = toTheEnd && attached ? echoes : List.of();
    derived.addAll(TimelineItems.items(before, messages, joined, unreadFrom, changes, zone));
    if (toTheEnd && !attached) {
      derived.add(new NewerHistory(loaded.newerPaging()));
      derived.addAll(TimelineItems.items(null, List.of(), echoes, null, changes, zone));
    }
    return derived;
  }

  /** The index of the item below that of a message; the message must be in the items. */
  private int itemBelow(Message message) {
    int low = 1;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isUpTo(message, middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether an item belongs to that message or one before it; a divider belongs to the item below.
   */
  private boolean isUpTo(Message message, int index) {
    return switch (items.get(index)) {
      case MessageItem item -> isUpTo(message, item.message());
      case TimelineItem.DeletedMessages item -> isUpTo(message, item.messages().getFirst());
      case TimelineItem.IgnoredMessages item -> isUpTo(message, item.messages().getFirst());
      case TimelineItem.DayDivider _ -> isUpTo(message, index + 1);
      case TimelineItem.UnreadMarker _ -> isUpTo(message, index + 1);
      case TimelineItem.PeopleCame _ -> isUpTo(message, index + 1);
      case EchoItem _ -> false;
      case NewerHistory _ -> false;
      case StartOfHistory _ -> true;
      case OlderHistory _ -> true;
    };
  }

  private static boolean isUpTo(Message message, Message other) {
    return KnownMessages.ORDER.compare(other, message) <= 0;
  }

  private TimelineItem topItem() {
    Paging older = loaded.paging();
    return older == Paging.EXHAUSTED
        ? new StartOfHistory(known.size() == 0 && echoes.isEmpty())
        : new OlderHistory(older);
  }
}
