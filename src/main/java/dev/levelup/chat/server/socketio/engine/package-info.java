/**
 * The server side of Engine.IO 4: sessions over WebSocket and long polling, upgrades, heartbeats.
 * Transports texts and bytes; does not depend on Socket.IO or the chat.
 */
@NullMarked
package dev.levelup.chat.server.socketio.engine;

import org.jspecify.annotations.NullMarked;
