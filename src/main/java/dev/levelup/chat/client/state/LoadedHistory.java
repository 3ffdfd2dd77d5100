package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The part of a room's history that a timeline has loaded: its messages, and what is known of the
 * history beyond its two edges. Only the {@link Timeline} changes it. On the FX thread.
 */
public final class LoadedHistory {
  private final KnownMessages known;
  private final ReadOnlyObjectWrapper<Paging> paging =
      new ReadOnlyObjectWrapper<>(this, "paging", Paging.LOADING);
  private final ReadOnlyObjectWrapper<Paging> newerPaging =
      new ReadOnlyObjectWrapper<>(this, "newerPaging", Paging.EXHAUSTED);
  private int window;

  LoadedHistory(KnownMessages known) {
    this.known = known;
  }

  void setEdges(Paging older, Paging newer) {
    paging.set(older);
    newerPaging.set(newer);
  }

  /** The messages that come now have nothing to do with the former ones. */
  void startWindow() {
    window++;
  }

  /** Whether an older page can be asked for, which makes sense while idle or failed. */
  public ReadOnlyObjectProperty<Paging> pagingProperty() {
    return paging.getReadOnlyProperty();
  }

  public Paging paging() {
    return paging.get();
  }

  /**
   * Whether messages newer than the newest loaded one are loaded. {@code EXHAUSTED} is the usual
   * state: attached to the live end. Otherwise this is a window of the past, and asking for a newer
   * page makes sense while idle or failed.
   */
  public ReadOnlyObjectProperty<Paging> newerPagingProperty() {
    return newerPaging.getReadOnlyProperty();
  }

  public Paging newerPaging() {
    return newerPaging.get();
  }

  /** Whether live messages go to the end of what is loaded. */
  public boolean isAttached() {
    return newerPaging.get() == Paging.EXHAUSTED;
  }

  /**
   * A number that changes whenever all messages are replaced: the response to a request about a
   * former window is of no use.
   */
  public int window() {
    return window;
  }

  public boolean knows(MessageId id) {
    return known.knows(id);
  }

  /** How many messages are loaded. */
  public int size() {
    return known.size();
  }

  public @Nullable Message oldest() {
    return known.oldest();
  }

  public @Nullable Message newest() {
    return known.newest();
  }

  /** The newest messages, the oldest first, as far as none is missing between them. */
  public List<Message> recent(int most) {
    return known.recent(most);
  }

  /** The messages from the place of that one on, in order. */
  public List<Message> from(Message place) {
    return known.from(place);
  }

  /** Whether a message is older than every loaded one. */
  public boolean precedes(Message message) {
    Message oldest = oldest();
    return oldest == null || KnownMessages.ORDER.compare(message, oldest) < 0;
  }

  /**
   * Whether the server has another message under this one's id or number than is loaded here: then
   * its database was reset to an earlier state, and what is loaded may be wrong.
   */
  public boolean contradicts(Message message) {
    return known.contradicts(message);
  }

  /** Whether every message since then is loaded. */
  public boolean reachesBackTo(Instant time) {
    Message oldest = oldest();
    return paging.get() == Paging.EXHAUSTED
        || (oldest != null && !oldest.createdAt().isAfter(time));
  }

  /** Whether every message after that position is loaded. */
  public boolean reachesBackTo(ReadPosition seen) {
    return switch (seen) {
      case ReadPosition.Seen(MessageId id) -> knows(id);
      case ReadPosition.UpTo(long seq) -> paging.get() == Paging.EXHAUSTED || holds(seq + 1);
    };
  }

  private boolean holds(long seq) {
    Message oldest = oldest();
    return oldest != null && oldest.seq() != null && oldest.seq() <= seq;
  }

  /**
   * Counts what is unread of the loaded messages after a number.
   *
   * @param readSeq the number up to which the user has read, for the result
   * @param self the user, whose own messages are never unread
   * @param ignored the people whose messages are not counted
   */
  public ReadState unreadAfter(long seq, long readSeq, UserId self, Set<UserId> ignored) {
    int unread = 0;
    int mentions = 0;
    for (Message each : known.newestAfter(seq)) {
      if (!each.isDeleted() && !each.userId().equals(self) && !ignored.contains(each.userId())) {
        unread++;
        mentions += each.mentions().include(self) ? 1 : 0;
      }
    }
    return new ReadState(
        readSeq, Math.min(ReadState.MOST, unread), Math.min(ReadState.MOST, mentions));
  }

  /**
   * The number up to which no message is missing, counted from the oldest loaded one; null on a
   * server without numbers, or while nothing is loaded.
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
   * Whether a message can be added. One beyond an edge where more is missing would leave a gap
   * before or after it.
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

  /** Whether the place of a message that is not known lies within what is loaded. */
  boolean covers(Message message) {
    return hasPlaceFor(message) && (known.size() > 0 || paging.get() == Paging.EXHAUSTED);
  }
}
