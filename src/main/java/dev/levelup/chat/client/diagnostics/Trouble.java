package dev.levelup.chat.client.diagnostics;

import java.time.Instant;

/**
 * Something that went wrong, without a word of anybody's.
 *
 * @param at when it was so last, by this machine's clock
 * @param where in what
 * @param what happened
 * @param times how often in a row
 */
public record Trouble(Instant at, Where where, What what, int times) {
  /** In what something went wrong. */
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
