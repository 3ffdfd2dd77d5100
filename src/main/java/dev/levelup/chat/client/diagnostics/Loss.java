package dev.levelup.chat.client.diagnostics;

import java.time.Duration;
import java.time.Instant;

/**
 * A connection that stood has ended.
 *
 * @param at by this machine's clock
 * @param cause who or what ended it
 * @param stood how long it had stood
 */
public record Loss(Instant at, Cause cause, Duration stood) {
  /** Who or what ended a connection. */
  public enum Cause {
    /** The server, on purpose: mostly because the token had run out. */
    SERVER,
    /** It was closed, by the server's end or by something on the way. */
    CLOSED,
    /** Nothing came any more, not even a sign of life. */
    SILENT,
    /** It broke, mostly because the network was gone. */
    BROKEN,
    /** This client, to make another: after a sleep, or because the server went back in time. */
    CLIENT
  }
}
