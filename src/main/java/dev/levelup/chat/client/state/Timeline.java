package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one room's history, and the rows that show it: a top row, the messages in order
 * with their dividers, then the local echoes. Usually it reaches to the live end; after a jump to
 * an old message it is a window of the past, with a bottom row below it.
 *
 * <p>Messages are kept in order, each id once. Every method that changes them changes {@link
 * #items()} by one splice for each stretch that it touches, and derives only those rows.
 */
public final class Timeline {
  /** More than these are not kept for a reader who is at the end. */
  static final int MOST_MESSAGES = 2000;

  private final RoomId room;
  private final FxThread fx;
  private final KnownMessages known = new KnownMessages();
  private final RoomRevision revision = new RoomRevision();
  private final Echoes echoes = new Echoes();
  private final TimelineItemList items;
  private final ReadOnlyObjectWrapper<Paging> paging =
      new ReadOnlyObjectWrapper<>(this, "paging", Paging.LOADING);
  private final ReadOnlyObjectWrapper<Paging> newerPaging =
      new ReadOnlyObjectWrapper<>(this, "newerPaging", Paging.EXHAUSTED);
  private final ReadOnlyLongWrapper newestSeq = new ReadOnlyLongWrapper(this, "newestSeq", 0);
  private final ReadOnlyLongWrapper knownRev = new ReadOnlyLongWrapper(this, "knownRev", 0);
  private final ReadOnlyBooleanWrapper lacksChanges =
      new ReadOnlyBooleanWrapper(this, "lacksChanges", false);
  private int window;

  /**
   * An empty timeline whose first page is on its way.
   *
   * @param room whose messages it takes; others are dropped
   * @param zone tells where a day begins
   */
  public Timeline(RoomId room, ZoneId zone, FxThread fx) {
    this.room = room;
    this.fx = fx;
    items = new TimelineItemList(known, echoes.all(), zone);
  }

  public RoomId room() {
    return room;
  }

  /** The rows from the oldest to the newest, read-only. The message pane shows them. */
  public ObservableList<TimelineItem> items() {
    return items.items();
  }

  /** Tells whether asking for an older page makes sense, which it does while idle or failed. */
  public ReadOnlyObjectProperty<Paging> pagingProperty() {
    return paging.getReadOnlyProperty();
  }

  public Paging paging() {
    return paging.get();
  }

  /**
   * Whether newer messages than the newest known one are loaded. {@code EXHAUSTED} is the usual
   * state: attached to the live end. Otherwise the timeline is a window of the past, and asking for
   * a newer page makes sense while this is idle or failed.
   */
  public ReadOnlyObjectProperty<Paging> newerPagingProperty() {
    return newerPaging.getReadOnlyProperty();
  }

  public Paging newerPaging() {
    return newerPaging.get();
  }

  /** Whether live messages go to the end of what is known. */
  public boolean isAttached() {
    return newerPaging.get() == Paging.EXHAUSTED;
  }

  /** The number of the newest message that was ever heard of here; 0 without numbers. */
  public ReadOnlyLongProperty newestSeqProperty() {
    return newestSeq.getReadOnlyProperty();
  }

  /**
   * R: of every message that is known here and whose present {@code rev} is at most R, the present
   * state is known.
   */
  public ReadOnlyLongProperty knownRevProperty() {
    return knownRev.getReadOnlyProperty();
  }

  /** The number of the newest change that was ever heard of here; 0 without numbers. */
  public long newestRev() {
    return revision.heard();
  }

  /** Whether the room has changes after R: the server is to be asked for them. */
  public ReadOnlyBooleanProperty lacksChangesProperty() {
    return lacksChanges.getReadOnlyProperty();
  }

  /** Tells one window from the next: an answer to a question about a former one is of no use. */
  public int window() {
    return window;
  }

  public boolean knows(MessageId id) {
    return known.knows(id);
  }

  /** The key of a known message's row; null while no such message is known. */
  public @Nullable ItemKey keyOf(Predicate<Message> wanted) {
    Message message = known.find(wanted);
    return message == null ? null : items.keyOf(message);
  }

  /** How many messages are known. */
  public int size() {
    return known.size();
  }

  public @Nullable Message oldest() {
    return known.oldest();
  }

  public @Nullable Message newest() {
    return known.newest();
  }

  /** Whether a message is older than every known one. */
  public boolean precedes(Message message) {
    Message oldest = oldest();
    return oldest == null || KnownMessages.ORDER.compare(message, oldest) < 0;
  }

  /**
   * Whether the server has another message under this one's id or number than is known here: then
   * its database has gone back to a former state, and what is known may not be so any more.
   */
  public boolean contradicts(Message message) {
    return known.contradicts(message);
  }

  /** The known messages from the place of that one on, in order. */
  public List<Message> from(Message place) {
    return known.from(place);
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
    return known.contiguousSeq();
  }

  /** Whether a number is skipped, so that a message is missing. */
  public boolean hasGap() {
    Message newest = newest();
    return newest != null && newest.seq() != null && !newest.seq().equals(contiguousSeq());
  }

  /**
   * Whether a message has its place among what is known. One beyond an edge where more is missing
   * would be an island.
   */
  public boolean hasPlaceFor(Message message) {
    Message newest = newest();
    if (newest == null || message.seq() == null) {
      return true;
    }
    boolean above = precedes(message) && paging.get() != Paging.EXHAUSTED;
    boolean below = KnownMessages.ORDER.compare(message, newest) > 0 && !isAttached();
    return !above && !below;
  }

  /** A message has no place here; whatever echo it confirms goes all the same. */
  public void passOver(Message message) {
    fx.assertOnThread();
    if (take(List.of(message))) {
      items.deriveEnd();
    }
  }

  /** The room has a change of that number. */
  public void heardOfChange(long rev) {
    fx.assertOnThread();
    revision.hear(rev);
    tellRevision();
  }

  /** The room has a message of that number, which need not be loaded. */
  public void heardOf(long seq) {
    fx.assertOnThread();
    newestSeq.set(Math.max(newestSeq.get(), seq));
  }

  /**
   * Takes new messages, broadcast or acknowledged, in any order, known ones among them. A message
   * that confirms an echo takes its place and its key in the same splice.
   *
   * @return whether anything was new
   */
  public boolean merge(Collection<Message> messages) {
    fx.assertOnThread();
    List<Message> taken = upsert(messages);
    items.deriveEnd();
    return !taken.isEmpty();
  }

  /**
   * As {@link #merge}, for messages out of the history, and tells how far back it is loaded now.
   *
   * @param rev up to which change of the room they are right; null on a server without changes
   */
  public boolean mergePage(Collection<Message> messages, Paging older, @Nullable Long rev) {
    return mergePage(messages, older, newerPaging.get(), rev);
  }

  /**
   * As {@link #mergePage(Collection, Paging, Long)}, and tells what is loaded at both edges now: in
   * the same splice where the messages go to that edge.
   */
  public boolean mergePage(
      Collection<Message> messages, Paging older, Paging newer, @Nullable Long rev) {
    fx.assertOnThread();
    revision.page(rev, known.size() == 0);
    setEdges(older, newer);
    List<Message> taken = upsert(messages);
    items.deriveTop();
    items.deriveEnd();
    tellRevision();
    return !taken.isEmpty();
  }

  /**
   * A message is told in its present state. One that is not known but lies in what is known is
   * taken as new: its own broadcast may come later.
   *
   * @param afterRev who knew every change of the room up to it knows them up to this one now
   * @return whether anything is another than before
   */
  public boolean update(Message message, long afterRev) {
    fx.assertOnThread();
    revision.update(afterRev, message.rev());
    boolean taken = takeChanged(List.of(message));
    tellRevision();
    return taken;
  }

  /**
   * The server has said what has changed.
   *
   * @param changed in their present state, any of the room's
   * @param asked after which change it was asked
   * @param upTo up to which change the answer is complete
   */
  public void mergeChanges(Collection<Message> changed, long asked, long upTo) {
    fx.assertOnThread();
    revision.changes(asked, upTo);
    takeChanged(changed);
    tellRevision();
  }

  private boolean takeChanged(Collection<Message> changed) {
    List<Message> taken =
        upsert(changed.stream().filter(each -> knows(each.id()) || liesWithin(each)).toList());
    items.deriveEnd();
    return !taken.isEmpty();
  }

  /** Whether what is known covers the place of a message that is not known. */
  private boolean liesWithin(Message message) {
    return hasPlaceFor(message) && (known.size() > 0 || paging.get() == Paging.EXHAUSTED);
  }

  /**
   * Begins anew with messages that have nothing to do with those that were known, in one splice.
   * The echoes stay, but for those that are confirmed.
   *
   * @param messages with none missing between them
   * @param rev up to which change of the room they are right; null on a server without changes
   */
  public void replace(
      Collection<Message> messages, Paging older, Paging newer, @Nullable Long rev) {
    fx.assertOnThread();
    window++;
    known.clear();
    revision.page(rev, true);
    setEdges(older, newer);
    take(known.upsert(ofThisRoom(messages)));
    items.deriveAll();
    tellRevision();
  }

  /**
   * Forgets everything but the echoes: the server has other messages now. The first page is on its
   * way again.
   */
  public void startOver() {
    items.setUnreadFrom(null);
    newestSeq.set(0);
    revision.reset();
    replace(List.of(), Paging.LOADING, Paging.EXHAUSTED, null);
  }

  /**
   * Forgets the older half of many messages, for a reader who is at the end: they are an older page
   * then. Not while such a page is on its way, which would leave a hole.
   */
  public void forgetOld() {
    if (known.size() > MOST_MESSAGES && isAttached() && paging.get() != Paging.LOADING) {
      forgetOldest(known.size() - MOST_MESSAGES / 2);
    }
  }

  /** Forgets so many messages of those that are known, but not all. */
  void forgetOldest(int count) {
    fx.assertOnThread();
    Message unread = items.unreadFrom();
    if (unread != null && known.indexOf(unread) < count) {
      items.setUnreadFrom(null);
    }
    known.forgetOldest(count);
    setEdges(Paging.IDLE, newerPaging.get());
    items.derive(0, 1);
  }

  /** How far back the history is loaded; the top row tells it. */
  public void setPaging(Paging next) {
    fx.assertOnThread();
    setEdges(next, newerPaging.get());
    items.deriveTop();
  }

  /** Whether newer messages are loaded; the bottom row tells it. */
  public void setNewerPaging(Paging next) {
    fx.assertOnThread();
    setEdges(paging.get(), next);
    items.deriveEnd();
  }

  /** Shows a local echo below everything else, or, when its id already shows, as it is now. */
  public void showEcho(PendingMessage pending) {
    fx.assertOnThread();
    echoes.put(pending);
    items.deriveEnd();
  }

  /** Takes a local echo away, if it is there. */
  public void dropEcho(ClientMessageId id) {
    fx.assertOnThread();
    if (echoes.drop(id)) {
      items.deriveEnd();
    }
  }

  /**
   * Shows messages as they are to be, where the changes of them wait for the server.
   *
   * @param changes all of this room's
   */
  public void showChanges(List<PendingChange> changes) {
    fx.assertOnThread();
    ChangesShown next = new ChangesShown(changes);
    Set<PendingChange> touched = new LinkedHashSet<>(items.changes().waiting());
    touched.addAll(next.waiting());
    items.showChanges(next, touched.stream().flatMap(each -> places(each)).sorted().toList());
  }

  /** Those that wait. */
  ChangesShown changesShown() {
    return items.changes();
  }

  private Stream<Integer> places(PendingChange change) {
    Message message = known.find(change::isAbout);
    return message == null ? Stream.empty() : Stream.of(known.indexOf(message));
  }

  /**
   * Puts the unread marker above a known message, or takes it away.
   *
   * @param first the first message that came while the user was away; null for no marker
   */
  public void markUnreadFrom(@Nullable Message first) {
    fx.assertOnThread();
    Message former = items.unreadFrom();
    items.setUnreadFrom(first);
    for (Message each : Arrays.asList(former, first)) {
      int index = each == null ? -1 : known.indexOf(each);
      if (index >= 0) {
        items.derive(index, index + 1);
      }
    }
  }

  /**
   * Puts the unread marker above the first message by others that came after a known one; without
   * such a message there is no marker.
   */
  public void markUnreadAfter(MessageId seen, UserId self) {
    markUnreadFrom(known.firstAfter(seen, each -> !each.userId().equals(self)));
  }

  /** The newest messages, the oldest first, as far as none is missing between them. */
  public List<Message> recent(int most) {
    return known.recent(most);
  }

  private void setEdges(Paging older, Paging newer) {
    items.setEdges(older, newer);
    paging.set(older);
    newerPaging.set(newer);
  }

  private List<Message> ofThisRoom(Collection<Message> messages) {
    return messages.stream().filter(each -> each.room().equals(room)).toList();
  }

  private List<Message> upsert(Collection<Message> messages) {
    List<Message> taken = known.upsert(ofThisRoom(messages));
    if (take(taken)) {
      // An echo goes in the very splice that brings its message.
      items.derive(known.indexOf(taken.getFirst()), known.size());
    } else {
      known.stretches(taken).forEach(each -> items.derive(each.from(), each.to()));
    }
    return taken;
  }

  private boolean take(List<Message> taken) {
    Long seq = taken.isEmpty() ? null : taken.getLast().seq();
    heardOf(seq == null ? 0 : seq);
    return echoes.confirm(taken);
  }

  private void tellRevision() {
    knownRev.set(revision.known());
    lacksChanges.set(revision.isBehind());
  }
}
