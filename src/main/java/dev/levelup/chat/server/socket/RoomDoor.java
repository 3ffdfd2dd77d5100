package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.MembershipListener;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;

/**
 * Lets sockets into rooms, and puts out those of somebody who is removed. Whoever was let in by a
 * check that a removal has overtaken would hear what is said afterwards; so that check counts for
 * nothing and is made again. Safe for many threads.
 */
public final class RoomDoor implements MembershipListener {
  private final Rooms<ChatSession> rooms;
  private long removals;

  public RoomDoor(Rooms<ChatSession> rooms) {
    this.rooms = rooms;
  }

  /**
   * Lets a socket in.
   *
   * @param check throws when its user may not be in the room; may read the store, and may be called
   *     again
   */
  void enter(Socket<ChatSession> socket, RoomId room, Runnable check) {
    long before;
    do {
      before = removals();
      check.run();
    } while (!enterUnlessRemovedSince(before, socket, room));
  }

  private synchronized long removals() {
    return removals;
  }

  private synchronized boolean enterUnlessRemovedSince(
      long before, Socket<ChatSession> socket, RoomId room) {
    if (removals == before) {
      rooms.join(socket, room.toString());
    }
    return removals == before;
  }

  @Override
  public synchronized void removed(RoomId clan, UserId user) {
    removals++;
    for (Socket<ChatSession> socket : rooms.members(clan.toString())) {
      if (socket.session().identity().userId().equals(user)) {
        rooms.leave(socket, clan.toString());
        deny(socket, Refusal.REMOVED, ErrorCode.REMOVED);
      }
    }
  }

  /** Tells a client that the clan is closed to it, and answers with the words that it was told. */
  static ApiError deny(Socket<ChatSession> socket, Refusal refusal, String code) {
    ApiError error = socket.session().language().error(refusal);
    AccessDenied denied = new AccessDenied(code, error.message());
    socket.emit(SocketEvents.CLAN_ACCESS_DENIED, WireJson.gson().toJsonTree(denied));
    return error;
  }
}
