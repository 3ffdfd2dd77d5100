/**
 * The server side of Socket.IO 5 on Engine.IO 4: admitted sockets, their events in wire order,
 * rooms, and broadcasts that are encoded once. Does not depend on the chat: the meaning of tokens,
 * rooms and events is defined by the {@link dev.levelup.chat.server.socketio.SocketIoApplication}.
 */
@NullMarked
package dev.levelup.chat.server.socketio;

import org.jspecify.annotations.NullMarked;
