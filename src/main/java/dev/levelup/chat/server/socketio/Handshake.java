package dev.levelup.chat.server.socketio;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it wants to connect.
 *
 * @param auth the payload of its CONNECT packet, or null when it sent none
 * @param peer who opened the session
 */
public record Handshake(@Nullable JsonObject auth, Peer peer) {}
