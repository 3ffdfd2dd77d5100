package dev.levelup.chat.client.net;

import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * The one origin of a server, for HTTP and Socket.IO.
 *
 * @param origin scheme, host and port; path {@code /}
 */
public record ServerAddress(HttpUrl origin) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  /**
   * Reads what a person typed. Without a scheme it is HTTPS, and HTTP on this machine.
   *
   * @throws IllegalArgumentException when it is not the address of a server
   */
  public static ServerAddress parse(String text) {
    String typed = text.strip();
    HttpUrl url = HttpUrl.parse(typed.contains("://") ? typed : "https://" + typed);
    if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException("not the address of a server");
    }
    if (typed.contains("://") || !LOOPBACK.contains(url.host().toLowerCase(Locale.ROOT))) {
      return of(url);
    }
    return parse("http://" + typed);
  }

  /** The origin of a URL. */
  static ServerAddress of(HttpUrl url) {
    return new ServerAddress(
        new HttpUrl.Builder().scheme(url.scheme()).host(url.host()).port(url.port()).build());
  }

  /**
   * Whether everybody on the way can read what is said to the server: without TLS, unless it is on
   * this machine or a private network.
   */
  public boolean isReadableOnTheWay() {
    return !origin.isHttps() && !PrivateHosts.contains(origin.host());
  }

  /** The same host and port over HTTPS instead of HTTP, or the other way round. */
  ServerAddress withOtherScheme() {
    String scheme = origin.isHttps() ? "http" : "https";
    return new ServerAddress(origin.newBuilder().scheme(scheme).port(origin.port()).build());
  }

  /** For people: {@code https://chat.example.org}. */
  @Override
  public String toString() {
    String text = origin.toString();
    return text.substring(0, text.length() - 1);
  }
}
