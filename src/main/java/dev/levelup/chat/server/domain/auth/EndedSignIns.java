package dev.levelup.chat.server.domain.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ended sign-ins whose access tokens are refused before they expire. Thread-safe. */
final class EndedSignIns {
  private final Clock clock;
  private final Map<String, Instant> expiries;

  /**
   * @param expiries those that ended before the server was started, each with the time at which its
   *     last token expires
   */
  EndedSignIns(Clock clock, Map<String, Instant> expiries) {
    this.clock = clock;
    this.expiries = new ConcurrentHashMap<>(expiries);
  }

  /** Adds a sign-in; whether it was not known yet. */
  boolean add(String signInId, Instant expiresAt) {
    Instant now = clock.instant();
    expiries.values().removeIf(each -> !now.isBefore(each));
    return expiries.put(signInId, expiresAt) == null;
  }

  /**
   * Whether that sign-in has ended.
   *
   * @param signInId null in a token of another server, whose sign-ins never end here
   */
  boolean contains(@Nullable String signInId) {
    return signInId != null && expiries.containsKey(signInId);
  }

  int remembered() {
    return expiries.size();
  }
}
