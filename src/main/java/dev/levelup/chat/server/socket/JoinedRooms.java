package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.socketio.Rooms;

/** Checks that a socket is in the room that its event is about. */
record JoinedRooms(RoomService roomService, Rooms<ChatSession> rooms) {
  /**
   * Throws unless the socket is in the room.
   *
   * @throws RefusedException also when the room does not exist or the user is banned from it
   */
  void require(ClientEvent event, RoomId room) {
    if (!rooms.contains(event.socket(), room.toString())) {
      roomService.requireNotBanned(event.user().userId(), room);
      throw new RefusedException(notInRoom(room));
    }
  }

  private static Refusal notInRoom(RoomId room) {
    return switch (room.kind()) {
      case COMMUNITY -> Refusal.NOT_IN_COMMUNITY;
      case CLAN -> Refusal.NOT_IN_CLAN;
    };
  }
}
