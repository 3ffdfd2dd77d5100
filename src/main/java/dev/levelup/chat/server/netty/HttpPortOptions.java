package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.network.Capacity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address and the limits of the HTTP port.
 *
 * @param port 0 for a free one
 * @param maxBodyBytes the largest body of a request, chunked or not; a larger one gets status 413
 * @param requestTimeout how long a request may take to arrive, from the connection's opening or
 *     from its first byte; also how long the client may take to read a response
 * @param idleTimeout how long a connection may be idle between two requests
 * @param maxConnections the maximum at a time; one address gets at most an eighth of it
 * @param allowedOrigins the web origins besides the port's own that may use it, in the format of
 *     browsers: {@code https://chat.example}; an {@link IllegalArgumentException} for anything else
 * @param tls null for plain HTTP
 * @param behindProxy whether only a proxy can reach the port; its headers then give the client's
 *     address
 */
public record HttpPortOptions(
    String host,
    int port,
    int maxBodyBytes,
    Duration requestTimeout,
    Duration idleTimeout,
    int maxConnections,
    Set<String> allowedOrigins,
    @Nullable Tls tls,
    boolean behindProxy) {
  /**
   * The port's TLS certificate and key; read again when the files change.
   *
   * @param certificates in PEM, the port's own first
   * @param key of the port's own certificate: PKCS#8 in PEM, without a password
   */
  public record Tls(Path certificates, Path key) {}

  public HttpPortOptions {
    allowedOrigins = Set.copyOf(allowedOrigins);
    allowedOrigins.forEach(WebOrigin::typed);
  }

  /** The default limits: bodies to 64 KiB, 15 s for a request, 60 s between two. */
  public static HttpPortOptions of(String host, int port) {
    return new HttpPortOptions(
        host,
        port,
        64 * 1024,
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        Capacity.connections(),
        Set.of(),
        null,
        false);
  }

  /** These options with other origins allowed. */
  public HttpPortOptions withAllowedOrigins(Set<String> origins) {
    return new HttpPortOptions(
        host,
        port,
        maxBodyBytes,
        requestTimeout,
        idleTimeout,
        maxConnections,
        origins,
        tls,
        behindProxy);
  }

  /** These options with TLS, or without. */
  public HttpPortOptions withTls(@Nullable Tls other) {
    return new HttpPortOptions(
        host,
        port,
        maxBodyBytes,
        requestTimeout,
        idleTimeout,
        maxConnections,
        allowedOrigins,
        other,
        behindProxy);
  }

  /** These options with or without a proxy in front of the port. */
  public HttpPortOptions withProxy(boolean isThere) {
    return new HttpPortOptions(
        host,
        port,
        maxBodyBytes,
        requestTimeout,
        idleTimeout,
        maxConnections,
        allowedOrigins,
        tls,
        isThere);
  }
}
