package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.netty.HttpCall;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The part of the opening request that a session stores: a session outlives the request, and there
 * may be very many sessions.
 *
 * @param address the client's address
 * @param acceptLanguage the header of that name, of which at most {@value #LONGEST_HEADER}
 *     characters are stored
 */
public record Peer(InetAddress address, @Nullable String acceptLanguage) {
  private static final int LONGEST_HEADER = 256;

  static Peer of(HttpCall call) {
    return new Peer(call.remote(), bounded(call.header("Accept-Language")));
  }

  private static @Nullable String bounded(@Nullable String header) {
    return header == null || header.length() <= LONGEST_HEADER
        ? header
        : header.substring(0, LONGEST_HEADER);
  }
}
