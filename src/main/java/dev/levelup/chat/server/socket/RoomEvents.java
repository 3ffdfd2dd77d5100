package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RoomService;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Rooms;

/** Joining a room and leaving it. */
final class RoomEvents {
  private final RoomService roomService;
  private final Rooms<ChatSession> rooms;
  private final RoomDoor door;

  RoomEvents(RoomService roomService, Rooms<ChatSession> rooms, RoomDoor door) {
    this.roomService = roomService;
    this.rooms = rooms;
    this.door = door;
  }

  void joinCommunity(ClientEvent event) {
    join(event, event.room(RoomKind.COMMUNITY));
  }

  void joinClan(ClientEvent event) {
    RoomId clan = event.room(RoomKind.CLAN);
    try {
      join(event, clan);
    } catch (RuntimeException e) {
      Refusal refusal = event.refusal(e);
      switch (refusal) {
        case NOT_MEMBER -> deny(event, refusal, ErrorCode.NOT_MEMBER);
        case BUSY, SERVER_ERROR -> deny(event, refusal, ErrorCode.ERROR);
        default -> event.refuse(refusal);
      }
    }
  }

  private static void deny(ClientEvent event, Refusal refusal, String code) {
    ApiError error = RoomDoor.deny(event.socket(), refusal, code);
    event.reply().send(error.encodeAck());
  }

  private void join(ClientEvent event, RoomId room) {
    if (!rooms.contains(event.socket(), room.toString())) {
      UserId user = event.user().userId();
      door.enter(event.socket(), room, () -> roomService.enter(user, room));
      tellTheOthers(event, room);
    }
    long lastSeq = enterAgain(event, room);
    // Nobody keeps read markers yet: whoever is in a room has read it.
    event.reply().send(new JoinAck.Joined(lastSeq, lastSeq).encode());
  }

  /** What is newer than this number reaches the socket as it is said: it is in the room already. */
  private long enterAgain(ClientEvent event, RoomId room) {
    try {
      return roomService.enter(event.user().userId(), room);
    } catch (RuntimeException e) {
      rooms.leave(event.socket(), room.toString());
      throw e;
    }
  }

  private void tellTheOthers(ClientEvent event, RoomId room) {
    UserJoined joined = new UserJoined(event.user().userId(), event.user().userName());
    rooms.broadcastExcept(
        event.socket(),
        room.toString(),
        Event.of(SocketEvents.USER_JOINED, WireJson.gson().toJsonTree(joined)));
  }

  void leave(ClientEvent event, RoomKind kind) {
    rooms.leave(event.socket(), event.room(kind).toString());
    JsonObject done = new JsonObject();
    done.addProperty("ok", true);
    event.reply().send(done);
  }
}
