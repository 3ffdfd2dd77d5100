package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.netty.HttpCall;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a session stores of the request that opened it: a session outlives it, and there may be very
 * many of them.
 *
 * @param address who asks
 * @param acceptLanguage the header of that name, of which no more than {@value #LONGEST_HEADER}
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
