package dev.levelup.chat.server.socket;

import com.google.gson.JsonElement;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.logging.LogThrottle;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.LoggerFactory;

/**
 * Tells everybody in a room of its new messages, the author included, each once and in the order of
 * {@code seq}, whoever stored them. Where a number is skipped, what lies between is read from the
 * store before anything later is told. Safe for many threads; only the healing blocks.
 */
public final class Broadcaster {
  private static final LogThrottle FAULTS =
      new LogThrottle(LoggerFactory.getLogger(Broadcaster.class));

  private final Rooms<ChatSession> rooms;
  private final MissedMessages missed;
  private final Executor healing;
  private final Map<RoomId, Feed> feeds = new HashMap<>();
  private final LongAdder healed = new LongAdder();

  /**
   * A broadcaster that follows no room.
   *
   * @param healing may block
   */
  public Broadcaster(Rooms<ChatSession> rooms, MissedMessages missed, Executor healing) {
    this.rooms = rooms;
    this.missed = missed;
    this.healing = healing;
  }

  /**
   * Takes care of a room that a socket has just come into.
   *
   * @param seq of its newest message before the socket came
   */
  synchronized void follow(RoomId room, long seq) {
    feeds.putIfAbsent(room, new Feed(seq));
  }

  /** How far the rooms with somebody in them have been told; the others are forgotten. */
  public synchronized Map<RoomId, Long> followed() {
    feeds.keySet().removeIf(room -> !rooms.isInhabited(room.toString()));
    Map<RoomId, Long> told = new HashMap<>();
    feeds.forEach((room, feed) -> told.put(room, feed.told()));
    return told;
  }

  /**
   * The database has gone back behind what was told of a room: its connections end, and the clients
   * that come again find out what is so now.
   */
  public synchronized void wentBack(RoomId room) {
    feeds.remove(room);
    rooms.members(room.toString()).forEach(Socket::disconnect);
  }

  /** A message is durable. One that was told before, or is for nobody here, is no news. */
  public synchronized void posted(Message message) {
    RoomId room = message.room();
    Feed feed = feeds.get(room);
    if (feed == null) {
      return;
    }
    if (!rooms.isInhabited(room.toString())) {
      feeds.remove(room);
      return;
    }
    if (feed.advance(message)) {
      tell(message);
    } else if (feed.isContradictedBy(message)) {
      wentBack(room);
    } else {
      heal(room, feed, Feed.numberOf(message));
    }
  }

  /** A room's newest message has that number: what was not told of until there is told now. */
  public synchronized void reached(RoomId room, long seq) {
    Feed feed = feeds.get(room);
    if (feed != null) {
      heal(room, feed, seq);
    }
  }

  private void heal(RoomId room, Feed feed, long seq) {
    if (feed.beginHealing(seq)) {
      healing.execute(() -> heal(room, feed));
    }
  }

  private void heal(RoomId room, Feed feed) {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = tellMissed(room, feed, missedAfter(room, feed));
    }
  }

  /** None when the store fails: the next message of the room, or the next look, tries again. */
  private List<Message> missedAfter(RoomId room, Feed feed) {
    try {
      return missed.after(room, told(feed));
    } catch (RuntimeException e) {
      FAULTS.error("could not read what was missed in a room", e);
      return List.of();
    }
  }

  private synchronized long told(Feed feed) {
    return feed.told();
  }

  private synchronized boolean tellMissed(RoomId room, Feed feed, List<Message> messages) {
    if (feeds.get(room) != feed) {
      return false; // everybody has left meanwhile, and whoever is there now has a feed of their
      // own
    }
    for (Message each : messages) {
      if (feed.advance(each)) {
        healed.increment();
        tell(each);
      }
    }
    return feed.goOnHealing(!messages.isEmpty());
  }

  /** How many messages were read from the store so far, since nobody had told of them. */
  public long healed() {
    return healed.sum();
  }

  private void tell(Message message) {
    rooms.broadcast(
        message.room().toString(),
        Event.of(message.room().kind().newMessageEvent(), json(message)));
  }

  /** Somebody has joined a room on another server; no news where they are in it here, too. */
  public void joinedElsewhere(RoomId room, User user) {
    String name = room.toString();
    if (rooms.of(user.id()).stream().noneMatch(own -> rooms.contains(own, name))) {
      rooms.broadcast(name, userJoined(user));
    }
  }

  static Event userJoined(User user) {
    return Event.of(SocketEvents.USER_JOINED, json(new UserJoined(user.id(), user.name())));
  }

  private static JsonElement json(Object payload) {
    return WireJson.gson().toJsonTree(payload);
  }
}
