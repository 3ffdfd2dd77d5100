package dev.levelup.chat.client.net;

import okhttp3.HttpUrl;

/**
 * The host and the port of a server.
 *
 * @param host as {@link HttpUrl#host()} has it
 */
public record HostPort(String host, int port) {
  /** The host and the port of a URL. */
  static HostPort of(HttpUrl url) {
    return new HostPort(url.host(), url.port());
  }

  /** {@code chat.example.org:443}, {@code [::1]:8443}. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
