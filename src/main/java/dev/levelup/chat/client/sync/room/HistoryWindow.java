package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.ReadPosition;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.client.sync.history.RoomHistory;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The part of the open room's history that is in view: where the reader is, and how to move up,
 * down, to a message, or to the live end. On the FX thread.
 */
public final class HistoryWindow {
  private final Rooms rooms;
  private final User self;
  private final boolean knowsMentions;
  private final WayBack wayBack;

  /**
   * @param self the user, whose own messages are never unread
   * @param knowsMentions whether the server decides who is mentioned
   */
  public HistoryWindow(Rooms rooms, User self, boolean knowsMentions) {
    this.rooms = rooms;
    this.self = self;
    this.knowsMentions = knowsMentions;
    this.wayBack = new WayBack(rooms);
  }

  /** Sets whether the reader is at the end and sees new messages. For the message pane. */
  public void setFollowing(boolean atTheEnd) {
    ofRoom(open -> open.setFollowing(atTheEnd));
  }

  /**
   * Sets what the reader has in view. For the message pane.
   *
   * @param top the number of the topmost message; null where there is none
   */
  public void setReading(@Nullable Long top) {
    ofRoom(open -> open.setReading(top));
  }

  /**
   * Sets whether the window is in front, so that the user sees what it shows. For the message pane.
   */
  public void setWatched(boolean inFront) {
    ofRoom(open -> open.setWatched(inFront));
  }

  /** Shows messages that are folded because the user ignores their authors. */
  public void unfold(List<Message> messages) {
    ofRoom(open -> open.timeline().overlay().unfold(messages));
  }

  /** Whether the server decides who is mentioned in a message. */
  public boolean knowsMentions() {
    return knowsMentions;
  }

  /** The name of a person, if they have written in what is loaded of the open room; else null. */
  public @Nullable String nameOf(UserId person) {
    RoomState open = rooms.open();
    if (person.equals(self.id())) {
      return self.name();
    }
    return open == null ? null : open.timeline().nameOf(person);
  }

  /** Whether the server keeps a read mark of the user in the open room. */
  public boolean keepsRead() {
    return rooms.session().filter(session -> session.reading().isKept()).isPresent();
  }

  /** Marks a message of the open room and all later ones as unread. Failures become notices. */
  public void markUnreadFrom(Message first) {
    rooms.session().ifPresent(session -> session.reading().markUnreadFrom(first));
  }

  /** Forgets where the reader left off, because they do not want to continue there. */
  public void dismissLeftAt() {
    ofRoom(open -> open.setLeftAt(null));
  }

  /**
   * Goes to the newest message that the reader has seen, and marks what came after it.
   *
   * @param arrived as for {@link #jumpTo(MessageId, Consumer)}
   */
  public void jumpToLeftAt(Consumer<ItemKey> arrived) {
    ofRoom(
        open -> {
          ReadPosition seen = open.leftAtProperty().get();
          Consumer<ItemKey> goOn = key -> goOnAfter(open, seen, key, arrived);
          switch (seen) {
            case ReadPosition.Seen(MessageId id) -> jumpTo(id, goOn);
            case ReadPosition.UpTo(long seq) -> jumpTo(Math.max(1, seq), goOn);
            case null -> {}
          }
        });
  }

  private void goOnAfter(
      RoomState open, @Nullable ReadPosition seen, ItemKey key, Consumer<ItemKey> arrived) {
    if (seen != null) {
      open.timeline().overlay().markUnreadAfter(seen, self.id());
    }
    open.setLeftAt(null);
    arrived.accept(key);
  }

  /** The place that the room was opened for, once; null for none. */
  public @Nullable Sought takeSought() {
    RoomState open = rooms.open();
    Sought sought = open == null ? null : open.soughtProperty().get();
    if (open != null) {
      open.seek(null);
    }
    return sought;
  }

  /** The way back from messages that were found. */
  public WayBack wayBack() {
    return wayBack;
  }

  /**
   * Requests the next older page, unless a request is pending or there is none. The message pane
   * calls this within 200 px of the top, once its anchor is restored, and Retry calls it after a
   * failure.
   */
  public void loadOlder() {
    of(RoomHistory::loadOlder);
  }

  /**
   * Requests the next newer page, unless a request is pending or the timeline is attached to the
   * live end. For the message pane near the bottom of a window of the past, and for Retry.
   */
  public void loadNewer() {
    of(RoomHistory::loadNewer);
  }

  /**
   * Goes to the message with that number, and loads its surroundings with at most two requests if
   * it is not loaded. A server without cursors has no numbers. Failures become notices.
   *
   * @param arrived called with the key of its item once that is in the timeline: inside this call
   *     if it is loaded already, and not at all when another jump or another room comes first
   */
  public void jumpTo(long seq, Consumer<ItemKey> arrived) {
    of(open -> open.jumpTo(seq, arrived));
  }

  /**
   * As {@link #jumpTo(long, Consumer)}, for a message of which only the id is known: loads older
   * pages until it is found, up to a limit.
   */
  public void jumpTo(MessageId id, Consumer<ItemKey> arrived) {
    of(open -> open.jumpTo(id, arrived));
  }

  /**
   * Attaches the timeline to the live end, if it is not: its messages are replaced by the newest
   * page.
   *
   * @param arrived called once it is attached: inside this call if it is already
   */
  public void jumpToLatest(Runnable arrived) {
    of(open -> open.jumpToLatest(arrived));
  }

  private void ofRoom(Consumer<RoomState> act) {
    RoomState open = rooms.open();
    if (open != null) {
      act.accept(open);
    }
  }

  private void of(Consumer<RoomHistory> act) {
    rooms.session().map(RoomSession::history).ifPresent(act);
  }
}
