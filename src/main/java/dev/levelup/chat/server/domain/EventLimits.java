package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.UserId;
import java.time.Clock;

/**
 * How much one user may have the server do, over all sockets together. Enough for somebody who
 * hurries through rooms on several devices; too little to keep a server busy. Safe for many
 * threads; never blocks.
 */
public final class EventLimits {
  private static final double EVENTS_PER_SECOND = 50;
  private static final int EVENTS_AT_ONCE = 300;

  /** What comes of an event. */
  public enum Verdict {
    /** It is taken. */
    TAKEN,
    /** It is one too many, and not heard. */
    REFUSED,
    /** So many were refused that the socket is not worth keeping. */
    EXCESSIVE
  }

  private final SendLimit sends;
  private final RateLimiter<UserId> events;
  private final RateLimiter<UserId> refusals;
  private final RateLimiter<UserId> announcements;

  /**
   * Limits that have seen nobody.
   *
   * @param sends how fast one user may send: these limits never come before that one
   */
  public EventLimits(SendLimit sends, Clock clock) {
    this.sends = sends;
    events =
        new RateLimiter<>(
            EVENTS_PER_SECOND + 2 * sends.perSecond(), EVENTS_AT_ONCE + 2 * sends.burst(), clock);
    refusals = new RateLimiter<>(10, 200, clock);
    announcements = new RateLimiter<>(1, 20, clock);
  }

  /** Counts an event, of whatever name and shape, and a connection. */
  public Verdict take(UserId user) {
    if (events.take(user)) {
      return Verdict.TAKEN;
    }
    return refusals.take(user) ? Verdict.REFUSED : Verdict.EXCESSIVE;
  }

  /** Counts a send. Where sends have no limit, this is none either. */
  public Verdict takeSend(UserId user) {
    return sends.perSecond() == 0 ? Verdict.TAKEN : take(user);
  }

  /**
   * Whether everybody in a room may be told now that somebody has come: who goes in and out without
   * end is told of less often.
   */
  public boolean mayAnnounce(UserId user) {
    return announcements.take(user);
  }
}
