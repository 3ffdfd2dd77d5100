package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.client.state.LoadedHistory;
import dev.levelup.chat.client.state.ReadMarkers;
import dev.levelup.chat.client.state.ReadPosition;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.UserId;
import java.util.Set;
import javafx.beans.InvalidationListener;

/**
 * How far the user reads one room. Reports it while the room shows, its end is in view and the
 * window is in front. Counts what is unread while the room is joined: the server does not tell it
 * then.
 */
public final class RoomReading {
  private final RoomState room;
  private final ReadReports reports;
  private final UnreadRooms unread;
  private final IgnoredPeople ignored;
  private final UserId self;
  private final UnreadMark mark;
  private boolean keptUnread;

  /**
   * @param ignored their messages are not counted here; the server counts them
   * @param self the user, whose own messages are never unread
   */
  public RoomReading(
      RoomState room,
      ReadReports reports,
      ReadMarkers readMarkers,
      IgnoredPeople ignored,
      UserId self) {
    this.room = room;
    this.reports = reports;
    this.unread = reports.unread();
    this.ignored = ignored;
    this.self = self;
    mark = new UnreadMark(room, readMarkers, reports, self);
    if (reports.areOffered()) {
      InvalidationListener changed = _ -> changed();
      room.timeline().items().addListener(changed);
      room.accessProperty().addListener(changed);
      room.seesEndProperty().addListener(changed);
    }
  }

  RoomState room() {
    return room;
  }

  /** The room is opened: what is unread is marked once more. */
  void opened() {
    keptUnread = false;
    mark.opened();
  }

  /** The room is joined; the server says how far the user has read. */
  void joined(long readSeq) {
    mark.joined(readSeq);
  }

  /** The history is loaded: marks what the user has not seen, once per opening. */
  void placeMark() {
    mark.place();
    look();
  }

  /**
   * Marks a message and all later ones as unread. They stay so until the room is opened again, or
   * the user calls it read.
   */
  void markUnreadFrom(Message first) {
    Long seq = first.seq();
    if (seq != null) {
      keptUnread = true;
      room.timeline().overlay().markUnreadFrom(first);
      reports.markUnread(room.id(), seq);
    }
  }

  /** Whether the server keeps a read mark of the user in this room. */
  boolean isKept() {
    return unread.find(room.id()) != null;
  }

  /** The user has called the room read. */
  void readAll() {
    keptUnread = false;
    room.timeline().overlay().markUnreadFrom(null);
    room.setLeftAt(null);
  }

  private void changed() {
    count();
    look();
  }

  private void look() {
    LoadedHistory loaded = room.timeline().loaded();
    Long newest = loaded.contiguousSeq();
    boolean seesAll = room.seesEndProperty().get() && loaded.isAttached() && !loaded.hasGap();
    if (reports.areOffered() && seesAll && newest != null && mark.isPlaced() && !keptUnread) {
      reports.read(room.id(), newest);
    }
  }

  /** Counts what is unread, if the room is joined. */
  void count() {
    ReadState told = unread.find(room.id());
    if (told != null && room.access() instanceof RoomAccess.Joined) {
      count(told, unread.lastSeq(room.id()).orElse(0));
    }
  }

  /**
   * Whether changes of messages may alter what is unread without being counted: the server does not
   * tell it to those who have joined, and not all that is unread is loaded.
   */
  boolean cannotCountChanges() {
    ReadState told = unread.find(room.id());
    return told != null
        && told.unread() > 0
        && room.access() instanceof RoomAccess.Joined
        && !isLoaded(told);
  }

  /** The same for one message; a reaction alone alters nothing. */
  boolean cannotCount(Message changed) {
    ReadState told = unread.find(room.id());
    Long seq = changed.seq();
    return cannotCountChanges()
        && told != null
        && seq != null
        && seq > told.readSeq()
        && !changed.userId().equals(self)
        && changed.updatedAt().isAfter(changed.createdAt());
  }

  private boolean isLoaded(ReadState told) {
    LoadedHistory loaded = room.timeline().loaded();
    return loaded.isAttached() && loaded.reachesBackTo(new ReadPosition.UpTo(told.readSeq()));
  }

  /** Without the messages of ignored people. */
  private ReadState unreadAfter(long seq, ReadState told) {
    Set<UserId> without = ignored.names().keySet();
    return room.timeline().loaded().unreadAfter(seq, told.readSeq(), self, without);
  }

  /** Messages after a gap are counted once it is closed: those in it would not be, afterwards. */
  private void count(ReadState told, long lastSeq) {
    LoadedHistory loaded = room.timeline().loaded();
    Long contiguous = loaded.contiguousSeq();
    if (isLoaded(told)) {
      long newest = Math.max(lastSeq, room.timeline().numbers().newestSeqProperty().get());
      unread.put(room.id(), newest, unreadAfter(told.readSeq(), told));
    } else if (loaded.isAttached()
        && !loaded.hasGap()
        && contiguous != null
        && contiguous > lastSeq) {
      ReadState since = unreadAfter(lastSeq, told);
      unread.put(room.id(), contiguous, told.plus(since));
    }
  }
}
