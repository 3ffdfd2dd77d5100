package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.UserId;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds every user to the {@link SendLimit}: a bucket of tokens each, refilled as time goes by. A
 * full bucket is as good as none, so those who are silent take no memory. Safe for many threads.
 */
final class SendRate {
  private final SendLimit limit;
  private final Clock clock;
  private final Map<UserId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  private record Bucket(double tokens, long millis) {}

  SendRate(SendLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Whether this user may send one more message now; if so, it counts. */
  synchronized boolean take(UserId user) {
    if (limit.perSecond() == 0) {
      return true;
    }
    long now = clock.millis();
    double tokens = tokens(buckets.getOrDefault(user, new Bucket(limit.burst(), now)), now);
    boolean enough = tokens >= 1;
    buckets.put(user, new Bucket(enough ? tokens - 1 : tokens, now));
    forgetTheFull(now);
    return enough;
  }

  private double tokens(Bucket bucket, long now) {
    // A clock that was set back refills nothing, and empties nothing.
    double elapsedSeconds = Math.max(0, now - bucket.millis()) / 1000.0;
    return Math.min(limit.burst(), bucket.tokens() + elapsedSeconds * limit.perSecond());
  }

  /** The least recently used come first, and they have had the most time to fill. */
  private void forgetTheFull(long now) {
    Iterator<Bucket> oldest = buckets.values().iterator();
    while (oldest.hasNext() && tokens(oldest.next(), now) >= limit.burst()) {
      oldest.remove();
    }
  }

  synchronized int remembered() {
    return buckets.size();
  }
}
