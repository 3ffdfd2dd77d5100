package dev.levelup.chat.server.bus;

import dev.levelup.chat.server.socket.Broadcaster;
import dev.levelup.chat.server.socket.RoomDoor;
import dev.levelup.chat.server.socket.SocketEnds;

/** Those who reach the sockets of this server. */
public record LocalSockets(Broadcaster broadcaster, RoomDoor door, SocketEnds ends) {}
