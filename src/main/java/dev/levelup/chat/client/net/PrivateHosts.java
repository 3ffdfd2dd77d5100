package dev.levelup.chat.client.net;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Decides by the host's name or address whether it is this machine or in a private network. Nothing
 * is resolved, since a DNS server could then decide.
 */
final class PrivateHosts {
  private static final int ULA_MASK = 0xFE;
  private static final int ULA = 0xFC;

  private PrivateHosts() {}

  /**
   * Whether a host is this machine or in a private network: an address of RFC 1918, link-local,
   * unique local (RFC 4193) or loopback, {@code localhost}, or a multicast DNS name like {@code
   * nas.local}.
   */
  static boolean contains(String host) {
    return host.equals("localhost") || host.endsWith(".local") || isPrivateAddress(host);
  }

  /** Whether a host is this machine: a loopback address, or {@code localhost}. */
  static boolean isThisMachine(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false; // a name
    }
  }

  private static boolean isPrivateAddress(String host) {
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || (address instanceof Inet6Address
              ? (address.getAddress()[0] & ULA_MASK) == ULA
              : address.isSiteLocalAddress());
    } catch (IllegalArgumentException _) {
      return false; // a name
    }
  }
}
