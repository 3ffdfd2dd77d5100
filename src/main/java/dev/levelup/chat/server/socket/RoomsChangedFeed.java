package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.activity.Activities;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.FaultLog;
import dev.levelup.chat.server.store.RoomHead;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells those whom a change of a room or its members concerns that they should fetch the lists
 * anew: its members, and the sockets in it. At most once a second for a room, however much changes.
 * Thread-safe; only the tasks block.
 */
public final class RoomsChangedFeed {
  /** The pause after all were told; what changes meanwhile is told as one. */
  static final Duration REST = Duration.ofSeconds(1);

  private static final int SLICE = 200;
  private static final FaultLog FAULTS = new FaultLog(RoomsChangedFeed.class);

  private final Rooms<ChatSession> rooms;
  private final Activities activities;
  private final Later later;

  /** How many changes of each room were heard of. */
  private final Map<RoomId, Long> heard = new HashMap<>();

  /** What waits to be told of each room that is being told or rests. */
  private final Map<RoomId, Waiting> waiting = new HashMap<>();

  /** Guarded by the feed. */
  private static final class Waiting {
    private final Set<UserId> others = new HashSet<>();
    private boolean members;

    boolean isEmpty() {
      return !members && others.isEmpty();
    }
  }

  /**
   * @param later runs one task at a time, in order
   */
  public RoomsChangedFeed(Rooms<ChatSession> rooms, Activities activities, Later later) {
    this.rooms = rooms;
    this.activities = activities;
    this.later = later;
  }

  /** Keeps account of all rooms from now on. */
  public synchronized void begin(List<RoomHead> heads) {
    heard.clear();
    heads.forEach(head -> heard.put(head.room(), head.roomChanges()));
  }

  /** Tells what was not heard of. */
  public synchronized void look(List<RoomHead> heads) {
    heard.keySet().retainAll(heads.stream().map(RoomHead::room).collect(Collectors.toSet()));
    heads.forEach(head -> changed(head.room(), head.roomChanges(), List.of()));
  }

  /**
   * A room or its members have changed.
   *
   * @param number counts the changes of the room
   * @param others whom it concerns beside the members and those in the room
   */
  public synchronized void changed(RoomId room, long number, List<UserId> others) {
    boolean isNews = number > heard.getOrDefault(room, 0L);
    heard.merge(room, number, Math::max);
    if (!isNews && others.isEmpty()) {
      return;
    }
    boolean begins = !waiting.containsKey(room);
    Waiting news = waiting.computeIfAbsent(room, _ -> new Waiting());
    news.members |= isNews;
    news.others.addAll(others);
    if (begins) {
      later.run(() -> tell(room), Duration.ZERO);
    }
  }

  private void tell(RoomId room) {
    try {
      Set<Socket<ChatSession>> concerned = new LinkedHashSet<>();
      take(room).forEach(user -> concerned.addAll(rooms.of(user)));
      concerned.addAll(rooms.members(room.toString()));
      concerned.forEach(socket -> socket.emit(SocketEvents.ROOMS_CHANGED, new JsonObject()));
    } catch (RuntimeException e) {
      FAULTS.log("Telling the members of a room that it has changed failed", e);
    }
    later.run(() -> endRest(room), REST);
  }

  private Set<UserId> take(RoomId room) {
    Set<UserId> users = new LinkedHashSet<>();
    boolean members;
    synchronized (this) {
      Waiting news = waiting.getOrDefault(room, new Waiting());
      users.addAll(news.others);
      members = news.members;
      news.others.clear();
      news.members = false;
    }
    List<UserId> slice = members ? activities.members(room, null, SLICE) : List.of();
    while (!slice.isEmpty()) {
      users.addAll(slice);
      slice = activities.members(room, slice.getLast(), SLICE);
    }
    return users;
  }

  private synchronized void endRest(RoomId room) {
    if (waiting.getOrDefault(room, new Waiting()).isEmpty()) {
      waiting.remove(room);
    } else {
      later.run(() -> tell(room), Duration.ZERO);
    }
  }
}
