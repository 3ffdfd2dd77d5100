package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.domain.HistoryService;
import dev.levelup.chat.server.domain.Missed;
import dev.levelup.chat.server.logging.LogThrottle;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Tells everybody in a room of its new messages, the author included, each once and in the order of
 * {@code seq}, and of what has changed in the order of {@code rev}, whoever stored them. Where a
 * number is skipped, what lies between is read from the store before anything later is told; no
 * change is told before its message. Safe for many threads; only the healing blocks.
 */
public final class Broadcaster {
  /** Between two tellings of changes in a room; what changes meanwhile is told in one. */
  static final Duration REST = Duration.ofMillis(250);

  private static final LogThrottle FAULTS =
      new LogThrottle(LoggerFactory.getLogger(Broadcaster.class));

  private final Rooms<ChatSession> rooms;
  private final MissedNews missed;
  private final Later healing;
  private final Map<RoomId, DeliveryCursor> cursors = new HashMap<>();
  private final LongAdder healed = new LongAdder();

  /**
   * A broadcaster that follows no room.
   *
   * @param healing may block
   */
  public Broadcaster(Rooms<ChatSession> rooms, MissedNews missed, Later healing) {
    this.rooms = rooms;
    this.missed = missed;
    this.healing = healing;
  }

  /**
   * Takes care of a room that a socket has just come into.
   *
   * @param numbers of the room before the socket came
   */
  synchronized void follow(RoomId room, RoomNumbers numbers) {
    cursors.putIfAbsent(room, new DeliveryCursor(numbers));
  }

  /** How far the rooms with somebody in them have been told; the others are forgotten. */
  public synchronized Map<RoomId, RoomNumbers> followed() {
    cursors.keySet().removeIf(room -> !rooms.isInhabited(room.toString()));
    Map<RoomId, RoomNumbers> told = new HashMap<>();
    cursors.forEach((room, cursor) -> told.put(room, cursor.told()));
    return told;
  }

  /**
   * The database has gone back behind what was told of a room: its connections end, and the clients
   * that come again find out what is so now.
   */
  public synchronized void wentBack(RoomId room) {
    cursors.remove(room);
    rooms.members(room.toString()).forEach(Socket::disconnect);
  }

  /** A message is durable. One that was told before, or is for nobody here, is no news. */
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

  /** A change of a message is durable. One that was told before is no news. */
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

  /** A room has come to those numbers: what was not told of until there is told now. */
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

  /** None when the store fails: the next news of the room, or the next look, tries again. */
  private Missed missedAfter(RoomId room, RoomNumbers told) {
    try {
      return missed.after(room, told);
    } catch (RuntimeException e) {
      FAULTS.error("could not read what was missed in a room", e);
      return new Missed(told, List.of(), List.of());
    }
  }

  private synchronized RoomNumbers told(DeliveryCursor cursor) {
    return cursor.told();
  }

  private synchronized boolean tellMissed(RoomId room, DeliveryCursor cursor, Missed news) {
    if (cursors.get(room) != cursor) {
      return false; // everybody has left meanwhile; whoever is there now has a cursor of their own
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

  /** As far as their messages were told: who heard of a number thinks that nothing is before it. */
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

  /** How many messages were read from the store so far, since nobody had told of them. */
  public long healed() {
    return healed.sum();
  }

  private void tell(RoomId room, Event event) {
    rooms.broadcast(room.toString(), event);
  }

  /** Somebody has joined a room on another server; no news where they are in it here, too. */
  public void joinedElsewhere(RoomId room, User user) {
    String name = room.toString();
    if (rooms.of(user.id()).stream().noneMatch(own -> rooms.contains(own, name))) {
      tell(room, RoomNews.userJoined(user));
    }
  }
}
