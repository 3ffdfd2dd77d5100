package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.store.RoomNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The rooms that one socket is in, and what must hold of all that a server sends to it: the
 * messages of a room are told once each and in order, its changes in order, no change before its
 * own message, and nothing of a room that the socket is not in.
 */
final class Stays {
  private final Supplier<String> name;
  private final Scheduler scheduler;
  private final Map<RoomId, Stay> stays = new HashMap<>();
  private final Set<RoomId> closed = new HashSet<>();

  /**
   * In no room yet.
   *
   * @param name of whose socket it is
   */
  Stays(Scheduler scheduler, Supplier<String> name) {
    this.scheduler = scheduler;
    this.name = name;
  }

  private static final class Stay {
    private final RoomNumbers before;
    private long lastSeq;
    private long lastRev;
    private long changedSeq;

    private Stay(RoomNumbers before) {
      this.before = before;
    }

    private boolean lags(RoomNumbers numbers) {
      return new RoomNumbers(
              Math.max(before.lastSeq(), lastSeq), Math.max(before.lastRev(), lastRev))
          .isBehind(numbers);
    }
  }

  /**
   * The server has let the socket in, if it was not in before.
   *
   * @param before the numbers of the room, as the answer tells; all that is newer is told
   */
  void begin(RoomId room, RoomNumbers before) {
    closed.remove(room);
    stays.putIfAbsent(room, new Stay(before));
  }

  void end(RoomId room) {
    stays.remove(room);
  }

  /** Whether the server has said that the room is closed to it. */
  boolean isClosed(RoomId room) {
    return closed.contains(room);
  }

  /** Whether the client has not heard of all up to those numbers. */
  boolean lags(RoomId room, RoomNumbers numbers) {
    return stay(room).lags(numbers);
  }

  /** The server sends something. */
  void hear(SocketEvent event) {
    switch (event) {
      case SocketEvent.MessagesPosted posted -> posted.messages().forEach(this::posted);
      case SocketEvent.MessageUpdated updated -> changed(updated.update().message());
      case SocketEvent.RoomHasChanged changed ->
          changedUpTo(changed.change().room(), changed.change().lastRev());
      case SocketEvent.RoomClosed denied -> {
        RoomId clan = new RoomId(RoomKind.CLAN, Objects.requireNonNull(denied.reason().clanId()));
        closed.add(clan);
        end(clan);
      }
      default -> {}
    }
  }

  private Stay stay(RoomId room) {
    Stay stay = stays.get(room);
    check(stay != null, "hears of a room without being in it", room);
    return stay == null ? new Stay(new RoomNumbers(0, 0)) : stay;
  }

  private void posted(Message message) {
    Stay stay = stay(message.room());
    long seq = Objects.requireNonNull(message.seq());
    boolean isNext = stay.lastSeq == 0 ? seq <= stay.before.lastSeq() + 1 : seq == stay.lastSeq + 1;
    check(isNext, "is told with a hole before or twice", message);
    check(seq > stay.changedSeq, "is told of a change before its message", message);
    stay.lastSeq = seq;
  }

  private void changed(Message message) {
    Stay stay = stay(message.room());
    stay.changedSeq = Math.max(stay.changedSeq, Objects.requireNonNull(message.seq()));
    changedUpTo(message.room(), message.rev());
  }

  private void changedUpTo(RoomId room, long rev) {
    Stay stay = stay(room);
    check(rev > stay.lastRev, "is told of changes out of order", "rev " + rev + " in " + room);
    stay.lastRev = rev;
  }

  /** Whoever calls may be called by somebody who catches what is thrown. */
  private void check(boolean holds, String otherwise, Object what) {
    if (!holds) {
      scheduler.violated(name.get() + " " + otherwise + ": " + what);
    }
  }
}
