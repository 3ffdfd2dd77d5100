package dev.levelup.chat.client.state;

import dev.levelup.chat.client.state.TimelineItem.OlderHistory;
import dev.levelup.chat.client.state.TimelineItem.StartOfHistory;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one room's history, and the rows that show it: a top row, the messages in order
 * with their dividers, then the local echoes.
 *
 * <p>The facts are kept in order, each id once. Every method that changes them changes {@link
 * #items()} by one splice, and derives only the rows that it touches.
 */
public final class Timeline {
  private final RoomId room;
  private final ZoneId zone;
  private final FxThread fx;
  private final Facts facts = new Facts();
  private final List<PendingMessage> echoes = new ArrayList<>();
  private @Nullable Message unreadFrom;
  private final ReadOnlyObjectWrapper<Paging> paging =
      new ReadOnlyObjectWrapper<>(this, "paging", Paging.LOADING);
  private final SpliceList<TimelineItem> items = new SpliceList<>();

  /**
   * An empty timeline whose first page is on its way.
   *
   * @param room whose messages it takes; others are dropped
   * @param zone tells where a day begins
   */
  public Timeline(RoomId room, ZoneId zone, FxThread fx) {
    this.room = room;
    this.zone = zone;
    this.fx = fx;
    items.splice(0, 0, List.of(topRow()));
  }

  public RoomId room() {
    return room;
  }

  /** The rows from the oldest to the newest, read-only. The message pane shows them. */
  public ObservableList<TimelineItem> items() {
    return items;
  }

  /** Tells whether asking for an older page makes sense, which it does while idle or failed. */
  public ReadOnlyObjectProperty<Paging> pagingProperty() {
    return paging.getReadOnlyProperty();
  }

  public Paging paging() {
    return paging.get();
  }

  public boolean knows(MessageId id) {
    return facts.knows(id);
  }

  /** How many messages are known. */
  public int size() {
    return facts.size();
  }

  public @Nullable Message oldest() {
    return facts.oldest();
  }

  public @Nullable Message newest() {
    return facts.newest();
  }

  /** Whether a message is older than every known one. */
  public boolean precedes(Message message) {
    Message oldest = oldest();
    return oldest == null || Facts.ORDER.compare(message, oldest) < 0;
  }

  /** Whether everything that was said since then is loaded. */
  public boolean reachesBackTo(Instant time) {
    Message oldest = oldest();
    return paging.get() == Paging.EXHAUSTED
        || (oldest != null && !oldest.createdAt().isAfter(time));
  }

  /**
   * Up to which number no message is missing, counted from the oldest known; null on a server
   * without numbers, or while nothing is known.
   */
  public @Nullable Long contiguousSeq() {
    return facts.contiguousSeq();
  }

  /** Whether a number is skipped, so that a message is missing. */
  public boolean hasGap() {
    Message newest = newest();
    return newest != null && newest.seq() != null && !newest.seq().equals(contiguousSeq());
  }

  /**
   * Takes messages from the server, in any order, known ones among them. A message that confirms an
   * echo takes its place and its key in the same splice.
   *
   * @return whether anything was new
   */
  public boolean merge(Collection<Message> messages) {
    return merge(messages, paging.get());
  }

  /**
   * As {@link #merge(Collection)}, and tells how far back the history is loaded now: in the same
   * splice when the messages go to the top.
   */
  public boolean merge(Collection<Message> messages, Paging nextPaging) {
    fx.assertOnThread();
    List<Message> fresh =
        facts.unknown(messages).stream().filter(each -> each.room().equals(room)).toList();
    boolean toTheTop = !fresh.isEmpty() && facts.placeOf(fresh.getFirst()) == 0;
    if (toTheTop) {
      paging.set(nextPaging);
    } else {
      setPaging(nextPaging);
    }
    if (!fresh.isEmpty()) {
      insert(fresh);
    }
    return !fresh.isEmpty();
  }

  /** How far back the history is loaded; the top row tells it. */
  public void setPaging(Paging next) {
    fx.assertOnThread();
    paging.set(next);
    items.splice(0, 1, List.of(topRow()));
  }

  /** Shows a local echo below everything else, or, when its id already shows, as it is now. */
  public void showEcho(PendingMessage pending) {
    fx.assertOnThread();
    int index = indexOfEcho(pending.id());
    if (index < 0) {
      echoes.add(pending);
    } else {
      echoes.set(index, pending);
    }
    derive(facts.size(), facts.size());
  }

  /** Takes a local echo away, if it is there. */
  public void dropEcho(ClientMessageId id) {
    fx.assertOnThread();
    if (echoes.removeIf(each -> each.id().equals(id))) {
      derive(facts.size(), facts.size());
    }
  }

  /**
   * Puts the unread marker above a known message, or takes it away.
   *
   * @param first the first message that came while the user was away; null for no marker
   */
  public void markUnreadFrom(@Nullable Message first) {
    fx.assertOnThread();
    Message former = unreadFrom;
    unreadFrom = first;
    for (Message each : Arrays.asList(former, first)) {
      int index = each == null ? -1 : facts.indexOf(each);
      if (index >= 0) {
        derive(index, index + 1);
      }
    }
  }

  /**
   * Puts the unread marker above the first message by others that came after a known one; without
   * such a message there is no marker.
   */
  public void markUnreadAfter(MessageId seen, UserId self) {
    List<Message> all = facts.between(0, facts.size());
    markUnreadFrom(
        all.stream()
            .dropWhile(each -> !each.id().equals(seen))
            .skip(1)
            .filter(each -> !each.userId().equals(self))
            .findFirst()
            .orElse(null));
  }

  /** The newest messages, the oldest first, as far as none is missing between them. */
  public List<Message> recent(int most) {
    Long contiguous = contiguousSeq();
    int end = facts.size();
    while (contiguous != null && !contiguous.equals(facts.get(end - 1).seq())) {
      end--;
    }
    return List.copyOf(facts.between(Math.max(0, end - most), end));
  }

  private void insert(List<Message> fresh) {
    int from = facts.placeOf(fresh.getFirst());
    int to = facts.insert(fresh);
    boolean confirmed = echoes.removeIf(echo -> fresh.stream().anyMatch(echo::isConfirmedBy));
    derive(from, confirmed ? facts.size() : to);
  }

  private int indexOfEcho(ClientMessageId id) {
    for (int index = 0; index < echoes.size(); index++) {
      if (echoes.get(index).id().equals(id)) {
        return index;
      }
    }
    return -1;
  }

  /**
   * Derives the rows of the facts {@code [from, to)} again, of the message below them, whose group
   * or day may now begin elsewhere, and of the echoes where the stretch reaches them. The facts
   * around the stretch must be in the rows already.
   */
  private void derive(int from, int to) {
    Message before = from == 0 ? null : facts.get(from - 1);
    boolean toTheEnd = to == facts.size();
    int firstRow = before == null ? 0 : rowBelow(before);
    int lastRow = toTheEnd ? items.size() : rowBelow(facts.get(to));
    List<Message> messages = facts.between(from, toTheEnd ? to : to + 1);
    List<TimelineItem> rows = new ArrayList<>();
    if (before == null) {
      rows.add(topRow());
    }
    rows.addAll(
        TimelineItems.items(before, messages, toTheEnd ? echoes : List.of(), unreadFrom, zone));
    items.splice(firstRow, lastRow, rows);
  }

  /** The index of the row below that of a message which is in the rows. */
  private int rowBelow(Message message) {
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

  /** Whether a row belongs to that message or one before it; a divider belongs to the row below. */
  private boolean isUpTo(Message message, int row) {
    return switch (items.get(row)) {
      case TimelineItem.MessageItem item -> Facts.ORDER.compare(item.message(), message) <= 0;
      case TimelineItem.DayDivider divider -> isUpTo(message, row + 1);
      case TimelineItem.UnreadMarker marker -> isUpTo(message, row + 1);
      case TimelineItem.EchoItem echo -> false;
      case StartOfHistory top -> true;
      case OlderHistory top -> true;
    };
  }

  private TimelineItem topRow() {
    Paging now = paging.get();
    return now == Paging.EXHAUSTED ? new StartOfHistory() : new OlderHistory(now);
  }
}
