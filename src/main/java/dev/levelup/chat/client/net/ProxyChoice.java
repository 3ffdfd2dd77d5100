package dev.levelup.chat.client.net;

import java.util.Map;

/**
 * What the user wants of proxies.
 *
 * @param address of the user's own, as an environment variable names one; read for {@link
 *     Kind#MANUAL} alone
 */
public record ProxyChoice(Kind kind, String address) {
  /** Those of this machine. */
  public static final ProxyChoice SYSTEM = new ProxyChoice(Kind.SYSTEM, "");

  /** Which proxies. */
  public enum Kind {
    SYSTEM,
    NONE,
    MANUAL
  }

  /** Whether that names a proxy. */
  public static boolean isAddress(String text) {
    try {
      ProxyAddress.parse(text);
      return !text.isBlank();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** The variables that say the same; this machine is reached without a proxy all the same. */
  Map<String, String> environment() {
    return switch (kind) {
      case SYSTEM -> System.getenv();
      case NONE -> Map.of("no_proxy", "*");
      case MANUAL -> Map.of("all_proxy", address);
    };
  }

  /** Not the address, which may hold a password. */
  @Override
  public String toString() {
    return "ProxyChoice[" + kind + "]";
  }
}
