package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.messages.Missed;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.FaultLog;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Broadcasts a room's new messages to all its sockets, including the author's, once each and in the
 * order of {@code seq}, and its changes in the order of {@code rev}, whichever server stored them.
 * When a number is skipped, the missing events are read from the store before anything later is
 * sent; no change is sent before its message. Thread-safe; only the healing blocks.
 */
public final class Broadcaster {
  /** The time between two broadcasts of changes in a room; changes meanwhile are sent as one. */
  static final Duration REST = Duration.ofMillis(250);

  private static final FaultLog FAULTS = new FaultLog(Broadcaster.class);

  private final Rooms<ChatSession> rooms;
  private final MissedNews missed;
  private final Later healing;
  private final Map<RoomId, DeliveryCursor> cursors = new HashMap<>();
  private final LongAdder healed = new LongAdder();

  /**
   * A broadcaster without rooms.
   *
   * @param healing may block
   */
  public Broadcaster(Rooms<ChatSession> rooms, MissedNews missed, Later healing) {
    this.rooms = rooms;
    this.missed = missed;
    this.healing = healing;
  }

  /**
   * Starts to broadcast a room that a socket has just joined.
   *
   * @param numbers of the room before the join
   */
  synchronized void follow(RoomId room, RoomNumbers numbers) {
    cursors.putIfAbsent(room, new DeliveryCursor(numbers));
  }

  /** The delivered numbers of the rooms that have sockets; the other rooms are forgotten. */
  public synchronized Map<RoomId, RoomNumbers> followed() {
    cursors.keySet().removeIf(room -> !rooms.isInhabited(room.toString()));
    Map<RoomId, RoomNumbers> told = new HashMap<>();
    cursors.forEach((room, cursor) -> told.put(room, cursor.told()));
    return told;
  }

  /**
   * The database was restored to a state before what was broadcast: disconnects the room's sockets,
   * so that their clients reconnect and load the current state.
   */
  public synchronized void wentBack(RoomId room) {
    cursors.remove(room);
    rooms.members(room.toString()).forEach(Socket::disconnect);
  }

  /**
   * A message was committed. Ignored if it was delivered already or no local socket is in the room.
   */
  public synchronized void posted(Message message) {
    RoomId room = message.room();
    DeliveryCursor cursor = inhabited(room);
    if (cursor == null) {
      return;
    }
    if (cursor.advance(message)) {
      tell(room, RoomNews.posted(message));
    } else if (cursor.isContradictedBy(message)) {
      wentBack(room);
    } else {
      heal(room, cursor, new RoomNumbers(DeliveryCursor.numberOf(message), 0));
    }
  }

  /** A change was committed. Ignored if it was delivered already. */
  public synchronized void changed(Message message) {
    RoomId room = message.room();
    DeliveryCursor cursor = inhabited(room);
    if (cursor == null) {
      return;
    }
    if (cursor.mayTellNext(message)) {
      tellChanges(room, cursor, List.of(message));
    } else {
      heal(room, cursor, new RoomNumbers(DeliveryCursor.numberOf(message), message.rev()));
    }
  }

  private @Nullable DeliveryCursor inhabited(RoomId room) {
    DeliveryCursor cursor = cursors.get(room);
    if (cursor != null && !rooms.isInhabited(room.toString())) {
      cursors.remove(room);
      return null;
    }
    return cursor;
  }

  /** A room has reached those numbers: delivers the missing events up to them. */
  public synchronized void reached(RoomId room, RoomNumbers numbers) {
    DeliveryCursor cursor = cursors.get(room);
    if (cursor != null) {
      heal(room, cursor, numbers);
    }
  }

  private void heal(RoomId room, DeliveryCursor cursor, RoomNumbers reached) {
    if (cursor.beginHealing(reached)) {
      healing.run(() -> heal(room, cursor), Duration.ZERO);
    }
  }

  private void heal(RoomId room, DeliveryCursor cursor) {
    boolean goesOn = true;
    while (goesOn) {
      RoomNumbers told = told(cursor);
      goesOn = tellMissed(room, cursor, missedAfter(room, told));
    }
  }

  /** Empty when the store fails: the room's next event or the next poll tries again. */
  private Missed missedAfter(RoomId room, RoomNumbers told) {
    try {
      return missed.after(room, told);
    } catch (RuntimeException e) {
      FAULTS.log("Reading the missed messages of a room failed", e);
      return new Missed(told, List.of(), List.of());
    }
  }

  private synchronized RoomNumbers told(DeliveryCursor cursor) {
    return cursor.told();
  }

  private synchronized boolean tellMissed(RoomId room, DeliveryCursor cursor, Missed news) {
    if (cursors.get(room) != cursor) {
      return false; // all sockets have left meanwhile; later ones have a new cursor
    }
    for (Message each : news.messages()) {
      if (cursor.advance(each)) {
        healed.increment();
        tell(room, RoomNews.posted(each));
      }
    }
    if (news.changes().size() > HistoryService.MOST_CHANGES && !cursor.isResting()) {
      tellOnlyThat(room, cursor, news.reached().lastRev());
    } else {
      tellChanges(room, cursor, news.changes());
    }
    return cursor.goOnHealing(!news.messages().isEmpty() || !news.changes().isEmpty());
  }

  /**
   * Only changes whose messages were sent: a client that got a number assumes that it has all lower
   * ones.
   */
  private void tellChanges(RoomId room, DeliveryCursor cursor, List<Message> changes) {
    boolean told = false;
    for (Message each : changes) {
      if (each.rev() > cursor.told().lastRev()) {
        if (!cursor.mayTell(each)) {
          break;
        }
        tell(room, RoomNews.updated(each, cursor.told().lastRev()));
        cursor.toldUpTo(each.rev());
        told = true;
      }
    }
    if (told) {
      rest(room, cursor);
    }
  }

  private void tellOnlyThat(RoomId room, DeliveryCursor cursor, long lastRev) {
    tell(room, RoomNews.changed(room, lastRev));
    cursor.toldUpTo(lastRev);
    rest(room, cursor);
  }

  private void rest(RoomId room, DeliveryCursor cursor) {
    cursor.rest();
    healing.run(() -> endRest(room, cursor), REST);
  }

  private synchronized void endRest(RoomId room, DeliveryCursor cursor) {
    cursor.endRest();
    if (cursors.get(room) == cursor) {
      heal(room, cursor, cursor.told());
    }
  }

  /** How many messages were read from the store because their event was lost. */
  public long healed() {
    return healed.sum();
  }

  private void tell(RoomId room, Event event) {
    rooms.broadcast(room.toString(), event);
  }

  /**
   * A user joined on another server; not announced if the user is in the room on this server, too.
   */
  public void joinedElsewhere(RoomId room, User user) {
    String name = room.toString();
    if (rooms.of(user.id()).stream().noneMatch(own -> rooms.contains(own, name))) {
      tell(room, RoomNews.userJoined(user));
    }
  }
}
