package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.RoomNumbers;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Admits sockets to rooms and evicts those of a removed user. If a user is removed while a
 * membership is checked or the news of a room are read, the result is discarded and read again;
 * otherwise the socket would be admitted, or told, after the removal. Thread-safe.
 */
public final class RoomAdmission {
  private final Rooms<ChatSession> rooms;
  private final Broadcaster broadcaster;
  private final ChatListener elsewhere;
  private long removals;

  /**
   * Starts with empty rooms.
   *
   * @param elsewhere notifies the other servers of joins
   */
  public RoomAdmission(Rooms<ChatSession> rooms, Broadcaster broadcaster, ChatListener elsewhere) {
    this.rooms = rooms;
    this.broadcaster = broadcaster;
    this.elsewhere = elsewhere;
  }

  /**
   * Admits a socket.
   *
   * @param check returns the room's latest numbers, or throws when the user may not be in the room;
   *     may read the store, and may be called again
   * @return whether it is the first socket of its user in the room, on this server
   */
  boolean enter(Socket<ChatSession> socket, RoomId room, Supplier<RoomNumbers> check) {
    Optional<Boolean> isFirst;
    RoomNumbers newest;
    do {
      long before = removals();
      newest = check.get();
      isFirst = enterUnlessRemovedSince(before, socket, room);
    } while (isFirst.isEmpty());
    broadcaster.follow(room, newest);
    return isFirst.get();
  }

  /**
   * Tells sockets what happens in a room; nobody is told after their removal from it.
   *
   * @param read returns what to tell to those who belong to the room; may read the store, and may
   *     be called again
   * @param tell must not block
   */
  <T> void tell(Supplier<T> read, Consumer<T> tell) {
    boolean isTold;
    do {
      long before = removals();
      T news = read.get();
      isTold = tellUnlessRemovedSince(before, news, tell);
    } while (!isTold);
  }

  private synchronized <T> boolean tellUnlessRemovedSince(long before, T news, Consumer<T> tell) {
    if (removals != before) {
      return false;
    }
    tell.accept(news);
    return true;
  }

  /** Tells the others in a room, on this and the other servers, that a user joined. */
  void announce(Socket<ChatSession> socket, RoomId room) {
    User user = socket.session().identity().user();
    rooms.broadcastExcept(socket, room.toString(), RoomNews.userJoined(user));
    elsewhere.told(new ChatEvent.Joined(room, user));
  }

  /**
   * Checks again a socket that is in the room, and evicts it if the check fails. Messages newer
   * than the returned numbers reach the socket as broadcasts.
   */
  RoomNumbers ask(Socket<ChatSession> socket, RoomId room, Supplier<RoomNumbers> check) {
    try {
      RoomNumbers newest = check.get();
      broadcaster.reached(room, newest);
      return newest;
    } catch (RuntimeException e) {
      rooms.leave(socket, room.toString());
      throw e;
    }
  }

  private synchronized long removals() {
    return removals;
  }

  private synchronized Optional<Boolean> enterUnlessRemovedSince(
      long before, Socket<ChatSession> socket, RoomId room) {
    return removals == before ? Optional.of(rooms.join(socket, room.toString())) : Optional.empty();
  }

  /** All the user's sockets, in any room: their clients may have stored data of the room. */
  public synchronized void removed(RoomId room, UserId user) {
    removals++;
    rooms.of(user).forEach(socket -> evict(socket, room, Refusal.removed(room.kind())));
  }

  /** All the user's sockets, for the same reason. */
  public synchronized void banned(RoomId room, UserId user) {
    removals++;
    rooms.of(user).forEach(socket -> evict(socket, room, Refusal.banned(room.kind())));
  }

  /** The user has left a clan: evicts those of the user's sockets that are in it. */
  public synchronized void left(RoomId clan, UserId user) {
    removals++;
    rooms.of(user).stream()
        .filter(socket -> rooms.contains(socket, clan.toString()))
        .forEach(socket -> evict(socket, clan, Refusal.NOT_MEMBER));
  }

  /** A room was deleted: evicts all sockets. */
  public synchronized void deleted(RoomId room) {
    removals++;
    rooms
        .members(room.toString())
        .forEach(socket -> evict(socket, room, Refusal.notFound(room.kind())));
  }

  private void evict(Socket<ChatSession> socket, RoomId room, Refusal refusal) {
    rooms.leave(socket, room.toString());
    deny(socket, room, refusal);
  }

  /**
   * Evicts from a room the sockets of users who are banned, and from a clan those of users who are
   * not members, after removals whose events were lost.
   *
   * @param banned returns those who are banned from it; may block
   * @param members returns its members; may block
   */
  public void recheck(RoomId room, Supplier<Set<UserId>> banned, Supplier<Set<UserId>> members) {
    // Read before the members: later joins have a later membership check.
    Set<UserId> here = usersIn(room);
    Set<UserId> bannedNow = banned.get();
    here.stream().filter(bannedNow::contains).forEach(user -> banned(room, user));
    if (room.kind() == RoomKind.CLAN) {
      here.removeAll(bannedNow);
      here.removeAll(members.get());
      here.forEach(user -> removed(room, user));
    }
  }

  private Set<UserId> usersIn(RoomId room) {
    return rooms.members(room.toString()).stream()
        .map(socket -> socket.session().identity().userId())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Notifies a client that it may not enter the room, and returns the refusal that was sent. */
  static ApiError deny(Socket<ChatSession> socket, RoomId room, Refusal refusal) {
    return deny(socket, room, refusal, refusal.code());
  }

  /** The same with another code. */
  static ApiError deny(Socket<ChatSession> socket, RoomId room, Refusal refusal, String code) {
    ApiError error = socket.session().language().error(refusal);
    AccessDenied denied = AccessDenied.of(room, code, error.message());
    socket.emit(room.kind().accessDeniedEvent(), WireJson.gson().toJsonTree(denied));
    return error;
  }
}
