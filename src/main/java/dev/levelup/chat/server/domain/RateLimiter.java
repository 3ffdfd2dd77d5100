package dev.levelup.chat.server.domain;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Limits the rate of each key with a token bucket that refills over time. A full bucket is not
 * stored, so idle keys take no memory. When there are too many keys, the least recently used are
 * dropped. Thread-safe.
 *
 * @param <K> the key
 */
public final class RateLimiter<K> {
  /** The most buckets, so that a stream of new keys takes bounded memory. */
  private static final int MOST_REMEMBERED = 100_000;

  private final double perSecond;
  private final int burst;
  private final Clock clock;
  private final SequencedMap<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  private record Bucket(double tokens, long millis) {}

  /**
   * A limiter with no history.
   *
   * @param perSecond the long-term rate; 0 is no limit
   * @param burst the maximum at once after a pause, at least 1
   */
  public RateLimiter(double perSecond, int burst, Clock clock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.clock = clock;
  }

  /** Whether one more is allowed now; counts it if so. */
  public synchronized boolean take(K who) {
    if (perSecond == 0) {
      return true;
    }
    long now = clock.millis();
    double tokens = tokens(buckets.getOrDefault(who, new Bucket(burst, now)), now);
    boolean enough = tokens >= 1;
    buckets.put(who, new Bucket(enough ? tokens - 1 : tokens, now));
    forgetTheFull(now);
    if (buckets.size() > MOST_REMEMBERED) {
      buckets.pollFirstEntry();
    }
    return enough;
  }

  /** Returns a counted one to the bucket. */
  public synchronized void giveBack(K who) {
    buckets.computeIfPresent(
        who, (_, bucket) -> new Bucket(Math.min(burst, bucket.tokens() + 1), bucket.millis()));
  }

  private double tokens(Bucket bucket, long now) {
    // If the clock was set back, the bucket does not change.
    double elapsedSeconds = Math.max(0, now - bucket.millis()) / 1000.0;
    return Math.min(burst, bucket.tokens() + elapsedSeconds * perSecond);
  }

  /** The least recently used come first, and they have had the most time to refill. */
  private void forgetTheFull(long now) {
    Iterator<Bucket> oldest = buckets.values().iterator();
    while (oldest.hasNext() && tokens(oldest.next(), now) >= burst) {
      oldest.remove();
    }
  }

  synchronized int remembered() {
    return buckets.size();
  }
}
