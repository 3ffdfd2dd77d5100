package dev.levelup.chat.server.socketio;

import com.google.gson.JsonObject;
import dev.levelup.chat.server.netty.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it wants to connect.
 *
 * @param auth the payload of its CONNECT packet, or null when it sent none
 * @param request the HTTP request that opened the session: its headers and the peer's address
 */
public record Handshake(@Nullable JsonObject auth, HttpCall request) {}
