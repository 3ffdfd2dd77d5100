/**
 * The server's side of Socket.IO 5 on Engine.IO 4: sockets that were admitted, their events in the
 * order of the wire, rooms and broadcasts that are encoded once. Knows nothing of chat: what a
 * token, a room or an event means is the {@link
 * dev.levelup.chat.server.socketio.SocketIoApplication}'s.
 */
@NullMarked
package dev.levelup.chat.server.socketio;

import org.jspecify.annotations.NullMarked;
