package dev.levelup.chat.client.diagnostics;

import java.time.Duration;
import java.time.Instant;

/**
 * The end of an open connection.
 *
 * @param at by this machine's clock
 * @param cause who or what ended it
 * @param stood how long it was open
 */
public record Loss(Instant at, Cause cause, Duration stood) {
  /** Who or what ended a connection. */
  public enum Cause {
    /** The server, on purpose: mostly because the token had expired. */
    SERVER,
    /** It was closed, because the server ended or by a proxy. */
    CLOSED,
    /** The heartbeat timed out. */
    SILENT,
    /** A network error, mostly because the network was gone. */
    BROKEN,
    /** This client, to open another: after a sleep, or because the server's database was reset. */
    CLIENT
  }
}
