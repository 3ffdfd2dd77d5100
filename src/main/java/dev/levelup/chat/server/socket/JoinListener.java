package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;

/** Hears of everybody who joins a room here. */
@FunctionalInterface
public interface JoinListener {
  /** Called when the socket is in the room. Must not block. */
  void joined(RoomId room, User user);
}
