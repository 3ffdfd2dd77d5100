package dev.levelup.chat.server.domain;

import dev.levelup.chat.server.network.Network;
import java.net.InetAddress;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Holds networks to one rate: the narrowest ones to the rate that is given, wider ones to twice and
 * four times that. So many neighbours can do it, and one party with many addresses cannot. Safe for
 * many threads.
 */
final class NetworkLimiter {
  private record Origin(String subject, Network network) {}

  private final Map<Network.Width, RateLimiter<Origin>> rates = new EnumMap<>(Network.Width.class);

  /** A limiter that has seen nobody; see {@link RateLimiter} for the numbers. */
  NetworkLimiter(double perSecond, int burst, Clock clock) {
    for (Network.Width width : Network.Width.values()) {
      int share =
          switch (width) {
            case NARROW -> 1;
            case MIDDLE -> 2;
            case WIDE -> 4;
          };
      rates.put(width, new RateLimiter<>(share * perSecond, share * burst, clock));
    }
  }

  /** Whether it may be done from there once more now; if so, it counts. */
  boolean take(InetAddress from) {
    return take("", from);
  }

  /** The same for one of many things, each of which counts for itself. */
  boolean take(String subject, InetAddress from) {
    return Network.of(from).stream()
        .allMatch(network -> rate(network).take(new Origin(subject, network)));
  }

  /** What was taken turned out not to count. */
  void giveBack(String subject, InetAddress from) {
    Network.of(from).forEach(network -> rate(network).giveBack(new Origin(subject, network)));
  }

  private RateLimiter<Origin> rate(Network network) {
    return Objects.requireNonNull(rates.get(network.width()));
  }
}
