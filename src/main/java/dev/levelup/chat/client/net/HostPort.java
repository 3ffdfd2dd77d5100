package dev.levelup.chat.client.net;

import okhttp3.HttpUrl;

/**
 * Where a certificate is shown.
 *
 * @param host as {@link HttpUrl#host()} has it
 */
public record HostPort(String host, int port) {
  /** That of a URL. */
  static HostPort of(HttpUrl url) {
    return new HostPort(url.host(), url.port());
  }

  /** {@code chat.example.org:443}, {@code [::1]:8443}. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
