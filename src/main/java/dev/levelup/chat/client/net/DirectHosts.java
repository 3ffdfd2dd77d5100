package dev.levelup.chat.client.net;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that are reached without a proxy: this machine, and those of {@code no_proxy}. In that
 * variable a name means itself and its subdomains, {@code host:port} one port, {@code 10.0.0.0/8} a
 * network, {@code *} every host.
 */
final class DirectHosts {
  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
  private static final Pattern WITH_PORT = Pattern.compile("(?<host>\\[.+]|[^:]+):(?<port>\\d+)");

  private final List<String> entries;

  /**
   * Reads the variable.
   *
   * @param noProxy its value, may be empty
   */
  DirectHosts(String noProxy) {
    entries =
        SEPARATOR
            .splitAsStream(noProxy.strip().toLowerCase(Locale.ROOT))
            .filter(entry -> !entry.isEmpty())
            .toList();
  }

  boolean contains(String host, int port) {
    String name = unbracketed(host.toLowerCase(Locale.ROOT));
    return isThisMachine(name) || entries.stream().anyMatch(entry -> matches(entry, name, port));
  }

  private static boolean isThisMachine(String host) {
    InetAddress address = literal(host);
    return address == null
        ? host.equals("localhost") || host.endsWith(".localhost")
        : address.isLoopbackAddress();
  }

  private static boolean matches(String entry, String host, int port) {
    var withPort = WITH_PORT.matcher(entry);
    if (withPort.matches()) {
      return withPort.group("port").equals(Integer.toString(port))
          && matchesHost(withPort.group("host"), host);
    }
    return matchesHost(entry, host);
  }

  private static boolean matchesHost(String entry, String host) {
    if (entry.equals("*")) {
      return true;
    }
    InetAddress address = literal(host);
    if (address != null) {
      return matchesAddress(entry, address);
    }
    String name = entry.replaceFirst("^\\*?\\.", "");
    return host.equals(name) || host.endsWith("." + name);
  }

  private static boolean matchesAddress(String entry, InetAddress address) {
    int slash = entry.indexOf('/');
    InetAddress other = literal(unbracketed(slash < 0 ? entry : entry.substring(0, slash)));
    if (other == null || slash < 0) {
      return address.equals(other);
    }
    byte[] mine = address.getAddress();
    byte[] network = other.getAddress();
    int bits = bits(entry.substring(slash + 1));
    return mine.length == network.length
        && bits >= 0
        && bits <= mine.length * Byte.SIZE
        && beginsAlike(mine, network, bits);
  }

  private static boolean beginsAlike(byte[] one, byte[] other, int bits) {
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int bits(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static @Nullable InetAddress literal(String host) {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException _) {
      return null; // a name
    }
  }
}
