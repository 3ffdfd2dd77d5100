package dev.levelup.chat.client.state;

import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * One room's history as the client knows it, and the items that show it: a top item, the messages
 * in order with their dividers, then the local echoes. Usually it reaches to the live end; after a
 * jump to an old message it is a window of the past, with a bottom item below it.
 *
 * <p>This class takes in the server's messages, in order and each id once. Every method that
 * changes them changes {@link #items()} by one splice for each stretch that it touches, and derives
 * only those items. On the FX thread.
 */
public final class Timeline {
  /** More messages than these are not held for a reader who is at the end. */
  static final int MOST_MESSAGES = 2000;

  private final RoomId room;
  private final FxThread fx;
  private final KnownMessages known = new KnownMessages();
  private final LoadedHistory loaded = new LoadedHistory(known);
  private final Echoes echoes = new Echoes();
  private final RoomNumbers numbers;
  private final TimelineItemList items;
  private final TimelineOverlay overlay;

  /**
   * An empty timeline whose first page is on its way.
   *
   * @param room messages of other rooms are ignored
   * @param zone decides where a day begins
   */
  public Timeline(RoomId room, ZoneId zone, FxThread fx) {
    this.room = room;
    this.fx = fx;
    numbers = new RoomNumbers(fx);
    items = new TimelineItemList(known, loaded, echoes.all(), zone);
    overlay = new TimelineOverlay(known, echoes, items, fx);
  }

  public RoomId room() {
    return room;
  }

  /** The items from the oldest to the newest, read-only. The message pane shows them. */
  public ObservableList<TimelineItem> items() {
    return items.items();
  }

  /** The messages that are loaded, and whether there are more. */
  public LoadedHistory loaded() {
    return loaded;
  }

  /** How far the room's messages and changes are numbered, and how far they are known here. */
  public RoomNumbers numbers() {
    return numbers;
  }

  /** What the client itself shows among the server's messages. */
  public TimelineOverlay overlay() {
    return overlay;
  }

  /** The key of the first item whose message is wanted; null where no such message is loaded. */
  public @Nullable ItemKey keyOf(Predicate<Message> wanted) {
    Message message = known.find(wanted);
    return message == null ? null : items.keyOf(message);
  }

  /** The name of the author of a loaded message; null where none is theirs. */
  public @Nullable String nameOf(UserId author) {
    Message message = known.find(each -> each.userId().equals(author));
    return message == null ? null : message.userName();
  }

  /** A message has no place here; an echo that it confirms is removed all the same. */
  public void skip(Message message) {
    fx.assertOnThread();
    if (take(List.of(message))) {
      items.deriveEnd();
    }
  }

  /**
   * Takes new messages, broadcast or acknowledged, in any order, known ones among them. A message
   * that confirms an echo takes its place and its key in the same splice.
   *
   * @return whether anything was new
   */
  public boolean merge(Collection<Message> messages) {
    fx.assertOnThread();
    placeComings(messages);
    List<Message> taken = upsert(messages);
    items.deriveEnd();
    return !taken.isEmpty();
  }

  /** Who came and left shows above the first message that is new at the end. */
  private void placeComings(Collection<Message> messages) {
    Message newest = known.newest();
    if (loaded.isAttached()) {
      ofThisRoom(messages).stream()
          .filter(each -> newest == null || KnownMessages.ORDER.compare(newest, each) < 0)
          .filter(each -> !known.knows(each.id()) && !echoes.isConfirmedBy(each))
          .min(KnownMessages.ORDER)
          .ifPresent(first -> overlay.placeComings(new MessageItem(first, true).key()));
    }
  }

  /**
   * As {@link #merge}, for messages of the history; also sets how far back it is loaded now.
   *
   * @param rev the room's change up to which the messages are current; null on a server without
   *     changes
   */
  public boolean mergePage(Collection<Message> messages, Paging older, @Nullable Long rev) {
    return mergePage(messages, older, loaded.newerPaging(), rev);
  }

  /**
   * As {@link #mergePage(Collection, Paging, Long)}, and sets what is loaded at both edges: in the
   * same splice where the messages go to that edge.
   */
  public boolean mergePage(
      Collection<Message> messages, Paging older, Paging newer, @Nullable Long rev) {
    fx.assertOnThread();
    numbers.revision().page(rev, known.size() == 0);
    loaded.setEdges(older, newer);
    List<Message> taken = upsert(messages);
    items.deriveTop();
    items.deriveEnd();
    numbers.publish();
    return !taken.isEmpty();
  }

  /**
   * Takes a message in its present state. One that is not known but lies within what is loaded is
   * taken as new: its own broadcast may come later.
   *
   * @param afterRev a client that knew every change of the room up to this one knows them up to the
   *     message's own {@code rev} now
   * @return whether anything changed, what replies quote included
   */
  public boolean update(Message message, long afterRev) {
    fx.assertOnThread();
    numbers.revision().update(afterRev, message.rev());
    boolean changed = takeChanged(List.of(message));
    numbers.publish();
    return changed;
  }

  /**
   * Takes the server's answer to what has changed.
   *
   * @param changed in their present state, any of the room's
   * @param asked the change after which the server was asked
   * @param upTo the change up to which the answer is complete
   */
  public void mergeChanges(Collection<Message> changed, long asked, long upTo) {
    fx.assertOnThread();
    numbers.revision().changes(asked, upTo);
    takeChanged(changed);
    numbers.publish();
  }

  private boolean takeChanged(Collection<Message> changed) {
    List<Message> taken =
        upsert(
            changed.stream()
                .filter(each -> loaded.knows(each.id()) || loaded.covers(each))
                .toList());
    List<Message> requoted = known.requote(ofThisRoom(changed));
    known.stretches(requoted).forEach(each -> items.derive(each.from(), each.to()));
    items.deriveEnd();
    return !taken.isEmpty() || !requoted.isEmpty();
  }

  /**
   * Replaces the loaded messages by others that have nothing to do with them, in one splice. The
   * echoes stay, except those that are confirmed.
   *
   * @param messages with none missing between them
   * @param rev the room's change up to which they are current; null on a server without changes
   */
  public void replace(
      Collection<Message> messages, Paging older, Paging newer, @Nullable Long rev) {
    fx.assertOnThread();
    loaded.startWindow();
    known.clear();
    numbers.revision().page(rev, true);
    loaded.setEdges(older, newer);
    take(known.upsert(ofThisRoom(messages)));
    items.trimComings();
    items.deriveAll();
    numbers.publish();
  }

  /**
   * Forgets everything but the echoes, because the server has other messages now. The first page is
   * on its way again.
   */
  public void startOver() {
    items.setUnreadFrom(null);
    numbers.reset();
    replace(List.of(), Paging.LOADING, Paging.EXHAUSTED, null);
  }

  /**
   * Forgets the older half of many messages, for a reader who is at the end: they are an older page
   * then. Not while such a page is on its way, which would leave a gap.
   */
  public void forgetOld() {
    if (known.size() > MOST_MESSAGES && loaded.isAttached() && loaded.paging() != Paging.LOADING) {
      forgetOldest(known.size() - MOST_MESSAGES / 2);
    }
  }

  /** Forgets that many of the oldest messages; at least one must remain. */
  void forgetOldest(int count) {
    fx.assertOnThread();
    Message unread = items.unreadFrom();
    if (unread != null && known.indexOf(unread) < count) {
      items.setUnreadFrom(null);
    }
    known.forgetOldest(count);
    items.trimComings();
    loaded.setEdges(Paging.IDLE, loaded.newerPaging());
    items.derive(0, 1);
  }

  /** Sets how far back the history is loaded; the top item shows it. */
  public void setPaging(Paging next) {
    fx.assertOnThread();
    loaded.setEdges(next, loaded.newerPaging());
    items.deriveTop();
  }

  /** Sets whether newer messages are loaded; the bottom item shows it. */
  public void setNewerPaging(Paging next) {
    fx.assertOnThread();
    loaded.setEdges(loaded.paging(), next);
    items.deriveEnd();
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

  /** Removes the echoes that these messages confirm; returns whether there were any. */
  private boolean take(List<Message> taken) {
    Long seq = taken.isEmpty() ? null : taken.getLast().seq();
    numbers.heardOfMessage(seq == null ? 0 : seq);
    return echoes.confirm(taken);
  }
}
