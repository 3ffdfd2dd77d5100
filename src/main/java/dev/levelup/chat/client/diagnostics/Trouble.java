package dev.levelup.chat.client.diagnostics;

import java.time.Instant;

/**
 * A failure, without any text of users.
 *
 * @param at when it happened last, by this machine's clock
 * @param where the part of the client
 * @param what happened
 * @param times how often in a row
 */
public record Trouble(Instant at, Where where, What what, int times) {
  /** The part of the client where a failure happened. */
  public enum Where {
    CONNECTION,
    LISTS,
    MEMBERSHIP,
    JOIN,
    HISTORY,
    SEND,
    SERVER,
    PROGRAM
  }

  /** What happened. */
  public enum What {
    UNREACHABLE,
    TIMED_OUT,
    CERTIFICATE,
    TOKEN_REFUSED,
    REFUSED,
    SERVER_IN_TROUBLE,
    UNREADABLE,
    NOT_FOUND,
    DISK
  }
}
