package dev.levelup.chat.client.net;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as an environment variable names it: {@code http://user:password@host:port}, with {@code
 * socks}, {@code socks4} or {@code socks5} as other schemes, and HTTP if there is none.
 *
 * @param login the login for the proxy; null for none
 */
record ProxyAddress(Proxy.Type type, String host, int port, @Nullable Login login) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int SOCKS_PORT = 1080;
  private static final int LAST_PORT = 65_535;

  /** The login for a proxy. Never logged. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[]";
    }
  }

  /**
   * Reads the value of a variable.
   *
   * @throws IllegalArgumentException when it names no proxy; the message does not contain the value
   */
  static ProxyAddress parse(String value) {
    try {
      String text = value.strip();
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      String host = uri.getHost();
      if (host == null) {
        throw new IllegalArgumentException("names no host");
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      int port = uri.getPort() < 0 ? defaultPort(scheme) : uri.getPort();
      if (port == 0 || port > LAST_PORT) {
        throw new IllegalArgumentException("names no port");
      }
      return new ProxyAddress(type(scheme), host, port, login(uri.getRawUserInfo()));
    } catch (URISyntaxException _) {
      throw new IllegalArgumentException("is no URL");
    }
  }

  private static Proxy.Type type(String scheme) {
    return switch (scheme) {
      case "http", "https" -> Proxy.Type.HTTP;
      case "socks", "socks4", "socks4a", "socks5", "socks5h" -> Proxy.Type.SOCKS;
      default -> throw new IllegalArgumentException("is of an unknown kind");
    };
  }

  private static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http" -> HTTP_PORT;
      case "https" -> HTTPS_PORT;
      default -> SOCKS_PORT;
    };
  }

  private static @Nullable Login login(@Nullable String userInfo) {
    if (userInfo == null) {
      return null;
    }
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new Login(decoded(userInfo), "")
        : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The proxy for connections. Its host is resolved by the first connection. */
  Proxy proxy() {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
  }
}
