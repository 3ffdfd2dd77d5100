package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.network.Capacity;
import java.time.Duration;

/**
 * The timing and the limits of a session.
 *
 * @param pingInterval between a client's pong and the next ping
 * @param pingTimeout how long a pong may take before the session is closed
 * @param maxPayload the maximum size in bytes of a POST, which may contain many packets
 * @param maxBacklogBytes how many bytes may wait for a client that does not read; more closes the
 *     session
 * @param maxSessions the maximum number of sessions at a time; one address gets at most an eighth
 *     of it
 * @param upgradeTimeout how long an upgrade to WebSocket may take
 * @param connectTimeout how long a session may be open before its listener has admitted the client;
 *     enforced by the listener
 */
public record EngineOptions(
    Duration pingInterval,
    Duration pingTimeout,
    int maxPayload,
    int maxBacklogBytes,
    int maxSessions,
    Duration upgradeTimeout,
    Duration connectTimeout) {
  /** The largest WebSocket message: it is aggregated, and is one packet. */
  private static final int MAX_MESSAGE = 64 * 1024;

  /** The maximum size in bytes of a client's WebSocket message. */
  int maxMessage() {
    return Math.min(maxPayload, MAX_MESSAGE);
  }

  /** 25 s, 20 s, 1 MB, 4 MB, as many sessions as fit into the memory, 10 s and 10 s. */
  public static EngineOptions standard() {
    return new EngineOptions(
        Duration.ofSeconds(25),
        Duration.ofSeconds(20),
        1_000_000,
        4_000_000,
        Capacity.sessions(),
        Duration.ofSeconds(10),
        Duration.ofSeconds(10));
  }
}
