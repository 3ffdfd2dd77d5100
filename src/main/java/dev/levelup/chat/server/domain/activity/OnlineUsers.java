package dev.levelup.chat.server.domain.activity;

import dev.levelup.chat.protocol.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who has a socket, on any server, or had one within the last 15 seconds. Each server reports its
 * users again and again, and each report holds for a while: those of a server that died are offline
 * soon, and a report that got lost does no harm. Thread-safe; never blocks.
 */
public final class OnlineUsers {
  /** How long a user stays online after their last socket. */
  public static final Duration LINGER = Duration.ofSeconds(15);

  /** How often servers report their users to each other. */
  public static final Duration REPORT = Duration.ofSeconds(5);

  private final Clock clock;
  private final Map<UserId, Instant> until = new HashMap<>();
  private final Set<UserId> changed = new HashSet<>();

  public OnlineUsers(Clock clock) {
    this.clock = clock;
  }

  /** These users have a socket on this server now. */
  public void areHere(Collection<UserId> users) {
    seen(users, LINGER);
  }

  /** These users had a socket on another server when it reported them. */
  public void areElsewhere(Collection<UserId> users) {
    seen(users, LINGER.plus(REPORT));
  }

  private synchronized void seen(Collection<UserId> users, Duration lasts) {
    Instant end = clock.instant().plus(lasts);
    for (UserId user : users) {
      Instant before = until.get(user);
      if (before == null) {
        changed.add(user);
      }
      if (before == null || before.isBefore(end)) {
        until.put(user, end);
      }
    }
  }

  /** Ends the presence of those who have not been seen for too long. */
  public synchronized void expire() {
    Instant now = clock.instant();
    until
        .entrySet()
        .removeIf(
            each -> {
              boolean ends = !each.getValue().isAfter(now);
              if (ends) {
                changed.add(each.getKey());
              }
              return ends;
            });
  }

  public synchronized boolean isOnline(UserId user) {
    return until.containsKey(user);
  }

  /** Those who came or went since the last call; also who came back meanwhile. */
  public synchronized Set<UserId> takeChanged() {
    Set<UserId> taken = Set.copyOf(changed);
    changed.clear();
    return taken;
  }

  /** Those could not be told: the next call returns them again. */
  public synchronized void giveBack(Set<UserId> untold) {
    changed.addAll(untold);
  }
}
