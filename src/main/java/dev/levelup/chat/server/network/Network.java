package dev.levelup.chat.server.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A range of addresses that one party may control. A limit by address alone could be evaded with
 * another address of the same network; so limits count every network that contains an address.
 *
 * @param bits the first bits of its addresses, followed by zeros
 */
public record Network(Width width, boolean isIpv6, long bits) {
  /** The size of a network, by the length of its prefix. */
  public enum Width {
    /** One IPv4 address, or one IPv6 /64 network: usually a single machine. */
    NARROW(32, 64),
    /** The usual size for one household or one small company. */
    MIDDLE(24, 56),
    /** The largest size that IPv6 providers assign to any customer. IPv4 has none. */
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
   * The networks that contain an address, the narrowest first. A loopback address is in one only:
   * its neighbours do not belong to one party.
   */
  public static List<Network> of(InetAddress address) {
    return widths(address).stream().map(width -> width.of(address)).toList();
  }

  /** The narrowest network that contains an address. */
  public static Network narrowest(InetAddress address) {
    return Width.NARROW.of(address);
  }

  /** Whether it is a loopback address, and so may be an undeclared proxy. */
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
