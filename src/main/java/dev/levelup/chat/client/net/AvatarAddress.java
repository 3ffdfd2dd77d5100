package dev.levelup.chat.client.net;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where the picture of a person or a room is fetched: from the session's own server, or, only if
 * the user allows it, over HTTPS from another one. Nothing else that a server may say is an
 * address.
 */
public final class AvatarAddress {
  /** Longer addresses are not fetched. */
  private static final int LONGEST = 2048;

  private final ServerAddress server;
  private final HttpUrl url;
  private final boolean mayLeave;

  private AvatarAddress(ServerAddress server, HttpUrl url, boolean mayLeave) {
    this.server = server;
    this.url = url;
    this.mayLeave = mayLeave;
  }

  /**
   * Checks what a server said.
   *
   * @param said a path on the server, or an address
   * @param mayLeave whether the user allows other addresses than the server's own
   * @return empty for what must not be fetched
   */
  public static Optional<AvatarAddress> of(ServerAddress server, String said, boolean mayLeave) {
    if (said.isEmpty() || said.length() > LONGEST) {
      return Optional.empty();
    }
    // Such a path is below the server's base, as those of its other endpoints are.
    boolean isPath = said.charAt(0) == '/' && !said.startsWith("//");
    HttpUrl url = server.base().resolve(isPath ? "." + said : said);
    return url != null && isAllowed(server, url, mayLeave)
        ? Optional.of(new AvatarAddress(server, url.newBuilder().fragment(null).build(), mayLeave))
        : Optional.empty();
  }

  private static boolean isAllowed(ServerAddress server, HttpUrl url, boolean mayLeave) {
    boolean hasLogin = !url.username().isEmpty() || !url.password().isEmpty();
    return !hasLogin && (server.hasOrigin(url) || (mayLeave && isPublic(url)));
  }

  /** No server can make clients ask machines of the user's own network. */
  private static boolean isPublic(HttpUrl url) {
    String host = url.host().endsWith(".") ? url.host().replaceAll("\\.+$", "") : url.host();
    boolean hasDomain = host.contains(".") || host.contains(":");
    return url.isHttps() && hasDomain && !PrivateHosts.contains(host);
  }

  /** Whether a redirect may lead there. */
  boolean mayLead(HttpUrl to) {
    return isAllowed(server, to, mayLeave);
  }

  HttpUrl url() {
    return url;
  }

  /** The address, by which the picture is kept. */
  @Override
  public String toString() {
    return url.toString();
  }
}
