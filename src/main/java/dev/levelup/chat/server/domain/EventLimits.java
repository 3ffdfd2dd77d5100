package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.time.Clock;

/**
 * Rate limits for one user's socket events, over all their sockets together. High enough for a user
 * who switches quickly between rooms on several devices; too low to overload a server. Thread-safe;
 * never blocks.
 */
public final class EventLimits {
  private static final double EVENTS_PER_SECOND = 50;
  private static final int EVENTS_AT_ONCE = 300;
  private static final double TYPING_PER_SECOND = 0.5;

  /** The decision about an event. */
  public enum Verdict {
    /** It is handled. */
    TAKEN,
    /** It exceeds the limit and is ignored. */
    REFUSED,
    /** So many were refused that the socket is to be closed. */
    EXCESSIVE
  }

  private final SendLimit sends;
  private final RateLimiter<UserId> events;
  private final RateLimiter<UserId> refusals;
  private final RateLimiter<UserId> announcements;
  private final RateLimiter<Typist> typing;

  private record Typist(RoomId room, UserId user) {}

  /**
   * Limits with no history.
   *
   * @param sends the rate at which one user may send: these limits never apply before that one
   */
  public EventLimits(SendLimit sends, Clock clock) {
    this.sends = sends;
    events =
        new RateLimiter<>(
            EVENTS_PER_SECOND + 2 * sends.perSecond(), EVENTS_AT_ONCE + 2 * sends.burst(), clock);
    refusals = new RateLimiter<>(10, 200, clock);
    announcements = new RateLimiter<>(1, 20, clock);
    typing = new RateLimiter<>(TYPING_PER_SECOND, 1, clock);
  }

  /** Counts an event, of any name and shape, or a connection. */
  public Verdict take(UserId user) {
    if (events.take(user)) {
      return Verdict.TAKEN;
    }
    return refusals.take(user) ? Verdict.REFUSED : Verdict.EXCESSIVE;
  }

  /** Counts a send. Without a send limit, this is unlimited as well. */
  public Verdict takeSend(UserId user) {
    return sends.perSecond() == 0 ? Verdict.TAKEN : take(user);
  }

  /**
   * Whether the room may be notified of this join now: joins of a user who keeps joining and
   * leaving are announced less often.
   */
  public boolean mayAnnounce(UserId user) {
    return announcements.take(user);
  }

  /** Whether the room may be told now that a user is typing there: once in two seconds. */
  public boolean mayTellTyping(UserId user, RoomId room) {
    return typing.take(new Typist(room, user));
  }
}
