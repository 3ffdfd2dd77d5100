package dev.levelup.chat.server.domain.auth;

import dev.levelup.chat.server.domain.RateLimiter;
import dev.levelup.chat.server.network.Network;
import java.net.InetAddress;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Limits the rate of each network: the narrowest prefix to the given rate, wider ones to twice and
 * four times that rate. So neighbours do not block each other, and many addresses do not help one
 * party. Thread-safe.
 */
final class NetworkLimiter {
  private record Origin(String subject, Network network) {}

  private final Map<Network.Width, RateLimiter<Origin>> rates = new EnumMap<>(Network.Width.class);

  /** A limiter without history; see {@link RateLimiter} for the numbers. */
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

  /** Whether one more attempt from that address is allowed now; counts it if so. */
  boolean take(InetAddress from) {
    return take("", from);
  }

  /** The same for one of several subjects, each counted separately. */
  boolean take(String subject, InetAddress from) {
    return Network.of(from).stream()
        .allMatch(network -> rate(network).take(new Origin(subject, network)));
  }

  /** Takes a counted attempt back. */
  void giveBack(String subject, InetAddress from) {
    Network.of(from).forEach(network -> rate(network).giveBack(new Origin(subject, network)));
  }

  private RateLimiter<Origin> rate(Network network) {
    return Objects.requireNonNull(rates.get(network.width()));
  }
}
