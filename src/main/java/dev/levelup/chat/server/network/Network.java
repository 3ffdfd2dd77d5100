package dev.levelup.chat.server.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A range of addresses that one party may control. A limit by address alone is evaded with another
 * address of the same network; so limits count every network that an address is in.
 *
 * @param bits the first bits of its addresses, followed by zeros
 */
public record Network(Width width, boolean isIpv6, long bits) {
  /** How many addresses a network has, by the length of its prefix. */
  public enum Width {
    /** One IPv4 address, or the /64 of one IPv6 network: all of it is one machine's. */
    NARROW(32, 64),
    /** What one house or one small company has. */
    MIDDLE(24, 56),
    /** What anybody is given who asks a provider for IPv6. IPv4 has none. */
    WIDE(0, 48);

    private final int ipv4Prefix;
    private final int ipv6Prefix;

    Width(int ipv4Prefix, int ipv6Prefix) {
      this.ipv4Prefix = ipv4Prefix;
      this.ipv6Prefix = ipv6Prefix;
    }

    private Network of(InetAddress address) {
      boolean isIpv6 = address instanceof Inet6Address;
      int prefix = isIpv6 ? ipv6Prefix : ipv4Prefix;
      long first = ByteBuffer.wrap(Arrays.copyOf(address.getAddress(), Long.BYTES)).getLong();
      long mask = -1L << (Long.SIZE - prefix);
      return new Network(this, isIpv6, first & mask);
    }
  }

  private static final List<Width> IPV6 = List.of(Width.NARROW, Width.MIDDLE, Width.WIDE);
  private static final List<Width> IPV4 = IPV6.subList(0, 2);
  private static final List<Width> LOOPBACK = IPV6.subList(0, 1);

  /**
   * The networks that an address is in, the narrowest first. An address of this machine itself is
   * in one alone: its neighbours are not one party's.
   */
  public static List<Network> of(InetAddress address) {
    return widths(address).stream().map(width -> width.of(address)).toList();
  }

  /** The narrowest network that an address is in. */
  public static Network narrowest(InetAddress address) {
    return Width.NARROW.of(address);
  }

  /** Whether it is of this machine itself, and so may be an undeclared proxy. */
  public boolean isLoopback() {
    return isIpv6 ? bits == 0 && width == Width.NARROW : bits >>> 56 == 127;
  }

  private static List<Width> widths(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return LOOPBACK;
    }
    return address instanceof Inet6Address ? IPV6 : IPV4;
  }
}
