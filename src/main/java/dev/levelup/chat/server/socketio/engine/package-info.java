/**
 * The server's side of Engine.IO 4: sessions over WebSocket and long polling, the upgrade from one
 * to the other, heartbeats. Carries texts and bytes, and knows neither Socket.IO nor chat.
 */
@NullMarked
package dev.levelup.chat.server.socketio.engine;

import org.jspecify.annotations.NullMarked;
