package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.UserId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How often somebody may try to sign in, to register and to refresh, and may make rooms and
 * invitations. What is too much is refused with {@link Refusal#TOO_MANY_ATTEMPTS} before anything
 * is looked up, so the refusal says nothing about who exists. Safe for many threads; never blocks.
 */
public final class AttemptLimits {
  /** The /64 of an IPv6 address: whoever has one of its addresses has them all. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private static final int LONGEST_NAME_KEY = 64;

  private final RateLimiter<String> byName;
  private final RateLimiter<String> byAddress;
  private final RateLimiter<String> refreshes;
  private final RateLimiter<UserId> makings;

  public AttemptLimits(Clock clock) {
    byName = new RateLimiter<>(0.1, 10, clock);
    byAddress = new RateLimiter<>(1, 60, clock);
    refreshes = new RateLimiter<>(10, 600, clock);
    makings = new RateLimiter<>(0.1, 30, clock);
  }

  /** Counts a try to sign in or to register under that name, from that address. */
  public void trySignIn(InetAddress from, String userName) {
    require(byAddress.take(network(from)));
    String nameKey = AccountRules.nameKey(userName);
    if (nameKey.length() <= LONGEST_NAME_KEY) { // longer names are nobody's: not worth keeping
      require(byName.take(nameKey));
    }
  }

  /** Counts a refresh from that address. */
  public void tryRefresh(InetAddress from) {
    require(refreshes.take(network(from)));
  }

  /** Counts a room or an invitation that somebody makes: each is kept for long. */
  public void tryMake(UserId maker) {
    require(makings.take(maker));
  }

  private static void require(boolean isAllowed) {
    if (!isAllowed) {
      throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
    }
  }

  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(
            address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
  }
}
