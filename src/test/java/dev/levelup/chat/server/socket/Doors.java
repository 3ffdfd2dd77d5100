package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.socketio.Rooms;
import java.util.List;

/** Doors for tests in which nobody says anything. */
final class Doors {
  private Doors() {}

  static RoomDoor on(Rooms<ChatSession> rooms) {
    Broadcaster silent = new Broadcaster(rooms, (_, _) -> List.of(), Runnable::run);
    return new RoomDoor(rooms, silent, _ -> {});
  }
}
