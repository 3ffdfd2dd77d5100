package dev.levelup.chat.client.net;

import java.util.Map;

/**
 * The user's choice of a proxy.
 *
 * @param address the address that the user entered, as in an environment variable; only used for
 *     {@link Kind#MANUAL}
 */
public record ProxyChoice(Kind kind, String address) {
  /** The machine's proxies. */
  public static final ProxyChoice SYSTEM = new ProxyChoice(Kind.SYSTEM, "");

  /** Which proxies. */
  public enum Kind {
    SYSTEM,
    NONE,
    MANUAL
  }

  /** Whether a text is the address of a proxy. */
  public static boolean isAddress(String text) {
    try {
      ProxyAddress.parse(text);
      return !text.isBlank();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** The environment variables for the same; this machine is still reached without a proxy. */
  Map<String, String> environment() {
    return switch (kind) {
      case SYSTEM -> System.getenv();
      case NONE -> Map.of("no_proxy", "*");
      case MANUAL -> Map.of("all_proxy", address);
    };
  }

  /** Without the address, which may contain a password. */
  @Override
  public String toString() {
    return "ProxyChoice[" + kind + "]";
  }
}
