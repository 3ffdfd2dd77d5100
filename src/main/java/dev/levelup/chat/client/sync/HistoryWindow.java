package dev.levelup.chat.client.sync;

import dev.levelup.chat.protocol.MessageId;
import java.util.function.Consumer;

/**
 * Moves the window through which the open room's history is seen: further up, further down, to a
 * message, to the live end. On the FX thread.
 */
public final class HistoryWindow {
  private final Rooms rooms;

  HistoryWindow(Rooms rooms) {
    this.rooms = rooms;
  }

  /**
   * Asks for the next older page, unless one is on its way or there is none. The message pane calls
   * this within 200 px of the top, once its anchor is restored, and Retry calls it after a failure.
   */
  public void loadOlder() {
    of(open -> open.back().loadOlder());
  }

  /**
   * Asks for the next newer page, unless one is on its way or the timeline is attached to the live
   * end. For the message pane near the bottom of a window of the past, and for Retry.
   */
  public void loadNewer() {
    of(open -> open.forward().loadNewer());
  }

  /**
   * Goes to the message of that number, with its surroundings; two requests at most where it is not
   * loaded. A server without cursors has no numbers. What goes wrong is a notice.
   *
   * @param there told the key of its row once that is in the timeline: inside this call where it is
   *     loaded already, and not at all when another jump or another room comes first
   */
  public void jumpTo(long seq, Consumer<Object> there) {
    of(open -> open.jump().to(seq, there));
  }

  /**
   * As {@link #jumpTo(long, Consumer)}, for a message of which nothing but the id is known: goes
   * back page by page until it comes, within bounds.
   */
  public void jumpTo(MessageId id, Consumer<Object> there) {
    of(open -> open.search().find(id, there));
  }

  /**
   * Attaches the timeline to the live end, if it is not: its facts begin anew with the newest page.
   *
   * @param there told once it is attached, inside this call where it is already
   */
  public void jumpToLatest(Runnable there) {
    of(open -> open.jump().toLatest(there));
  }

  private void of(Consumer<RoomHistory> act) {
    rooms.session().map(RoomSession::history).ifPresent(act);
  }
}
