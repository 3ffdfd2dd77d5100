package dev.levelup.chat.server.socketio;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The data that a client sends with its CONNECT.
 *
 * @param auth the payload of its CONNECT packet, or null if there is none
 * @param peer the client that opened the session
 */
public record Handshake(@Nullable JsonObject auth, Peer peer) {}
