package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.sync.history.RoomHistory;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The window through which the open room's history is seen: where the reader is in it, and how it
 * moves further up, further down, to a message, to the live end. On the FX thread.
 */
public final class HistoryWindow {
  private final Rooms rooms;
  private final UserId self;

  /**
   * @param self the user, whose own messages are never unread
   */
  public HistoryWindow(Rooms rooms, UserId self) {
    this.rooms = rooms;
    this.self = self;
  }

  /** Whether the reader is at the end and sees what comes. For the message pane. */
  public void setFollowing(boolean atTheEnd) {
    ofRoom(open -> open.setFollowing(atTheEnd));
  }

  /**
   * What the reader has in view. For the message pane.
   *
   * @param top the number of the topmost message; null where there is none
   */
  public void setReading(@Nullable Long top) {
    ofRoom(open -> open.setReading(top));
  }

  /** Whether the window is in front, so that what shows is seen. For the message pane. */
  public void setWatched(boolean inFront) {
    ofRoom(open -> open.setWatched(inFront));
  }

  /** The reader does not want to go on where they left off. */
  public void dismissLeftAt() {
    ofRoom(open -> open.setLeftAt(null));
  }

  /**
   * Goes to the newest message that the reader has seen, and marks what came after it.
   *
   * @param there as for {@link #jumpTo(MessageId, Consumer)}
   */
  public void jumpToLeftAt(Consumer<ItemKey> there) {
    ofRoom(
        open -> {
          MessageId seen = open.leftAtProperty().get();
          if (seen != null) {
            jumpTo(seen, key -> goOnAfter(open, seen, key, there));
          }
        });
  }

  private void goOnAfter(OpenRoom open, MessageId seen, ItemKey key, Consumer<ItemKey> there) {
    open.timeline().overlay().markUnreadAfter(seen, self);
    open.setLeftAt(null);
    there.accept(key);
  }

  /**
   * Goes to the message that the room was opened for, once.
   *
   * @param there as for {@link #jumpTo(long, Consumer)}
   */
  public void jumpToSought(Consumer<ItemKey> there) {
    ofRoom(
        open -> {
          Long seq = open.soughtProperty().get();
          if (seq != null) {
            open.seek(null);
            jumpTo(seq, there);
          }
        });
  }

  /**
   * Asks for the next older page, unless one is on its way or there is none. The message pane calls
   * this within 200 px of the top, once its anchor is restored, and Retry calls it after a failure.
   */
  public void loadOlder() {
    of(RoomHistory::loadOlder);
  }

  /**
   * Asks for the next newer page, unless one is on its way or the timeline is attached to the live
   * end. For the message pane near the bottom of a window of the past, and for Retry.
   */
  public void loadNewer() {
    of(RoomHistory::loadNewer);
  }

  /**
   * Goes to the message of that number, with its surroundings; two requests at most where it is not
   * loaded. A server without cursors has no numbers. What goes wrong is a notice.
   *
   * @param there told the key of its row once that is in the timeline: inside this call where it is
   *     loaded already, and not at all when another jump or another room comes first
   */
  public void jumpTo(long seq, Consumer<ItemKey> there) {
    of(open -> open.jumpTo(seq, there));
  }

  /**
   * As {@link #jumpTo(long, Consumer)}, for a message of which nothing but the id is known: goes
   * back page by page until it comes, within bounds.
   */
  public void jumpTo(MessageId id, Consumer<ItemKey> there) {
    of(open -> open.jumpTo(id, there));
  }

  /**
   * Attaches the timeline to the live end, if it is not: its facts begin anew with the newest page.
   *
   * @param there told once it is attached, inside this call where it is already
   */
  public void jumpToLatest(Runnable there) {
    of(open -> open.jumpToLatest(there));
  }

  private void ofRoom(Consumer<OpenRoom> act) {
    OpenRoom open = rooms.open();
    if (open != null) {
      act.accept(open);
    }
  }

  private void of(Consumer<RoomHistory> act) {
    rooms.session().map(RoomSession::history).ifPresent(act);
  }
}
