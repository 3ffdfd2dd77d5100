package dev.levelup.chat.client.net;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The address of a server, for HTTP and Socket.IO.
 *
 * @param base scheme, host, port and the path under which the server's own paths begin; ends with
 *     {@code /}
 */
public record ServerAddress(HttpUrl base) {
  /** The forms that users type. HttpUrl alone would accept other texts and misread them. */
  private static final Pattern TYPED =
      Pattern.compile(
          "(?<scheme>https?://)?"
              + "(?<host>[^\\s/?#@:\\\\\\[\\]]+|\\[[0-9a-f:.]+])"
              + "(?<port>:\\d{1,5})?"
              + "(/[^/?#\\s\\\\]+)*/?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOST =
      Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*|([a-z0-9_-]+\\.)*[a-z0-9_-]*[a-z_-][a-z0-9_-]*\\.?");

  private static final Pattern PORT_AT_THE_END = Pattern.compile(":\\d+$");

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");

  /**
   * Parses what a user typed. Without a scheme it is HTTPS; but HTTP on this machine, in a private
   * network, and for a name without a dot that is followed by a port.
   *
   * @throws IllegalArgumentException when it is not the address of a server
   */
  public static ServerAddress parse(String text) {
    String typed = text.strip();
    var parts = TYPED.matcher(typed);
    if (!parts.matches()) {
      throw noAddress();
    }
    if (parts.group("scheme") != null) {
      return read(typed);
    }
    ServerAddress secure = read("https://" + typed);
    return isNear(secure.base.host(), parts.group("port") != null)
        ? read("http://" + typed)
        : secure;
  }

  private static ServerAddress read(String typed) {
    HttpUrl url = HttpUrl.parse(typed.endsWith("/") ? typed : typed + "/");
    if (url == null || !isHost(url.host())) {
      throw noAddress();
    }
    return new ServerAddress(url);
  }

  private static boolean isHost(String host) {
    return HOST.matcher(host).matches() || IPV4.matcher(host).matches();
  }

  private static boolean isNear(String host, boolean hasPort) {
    boolean oneLabel = host.chars().noneMatch(sign -> sign == '.' || sign == ':');
    return PrivateHosts.contains(host) || (oneLabel && hasPort);
  }

  private static IllegalArgumentException noAddress() {
    return new IllegalArgumentException("not the address of a server");
  }

  /** The origin of a URL. */
  static ServerAddress of(HttpUrl url) {
    return new ServerAddress(
        new HttpUrl.Builder().scheme(url.scheme()).host(url.host()).port(url.port()).build());
  }

  /** The address without the path: Socket.IO has its own path and namespaces. */
  HttpUrl origin() {
    return of(base).base;
  }

  /** Whether a URL has the same scheme, host and port. */
  boolean hasOrigin(HttpUrl url) {
    return origin().equals(of(url).base);
  }

  /**
   * Whether others on the network can read what is sent to the server: it has no TLS, and is
   * neither on this machine nor in a private network.
   */
  public boolean isInsecure() {
    return !base.isHttps() && !PrivateHosts.contains(base.host());
  }

  /**
   * Whether this is the server that a link names.
   *
   * @param hostAndPort as in a link: without a scheme, and without a port for the default one
   */
  public boolean isNamed(String hostAndPort) {
    HttpUrl named = HttpUrl.parse("http://" + hostAndPort + "/");
    if (named == null || !named.host().equals(base.host())) {
      return false;
    }
    boolean hasPort = PORT_AT_THE_END.matcher(hostAndPort).find();
    return base.port() == (hasPort ? named.port() : HttpUrl.defaultPort(base.scheme()));
  }

  /** The host and the port as a link names them: without the port if it is the default one. */
  public String inLinks() {
    HostPort place = place();
    String text = place.toString();
    return place.port() == HttpUrl.defaultPort(base.scheme())
        ? text.substring(0, text.lastIndexOf(':'))
        : text;
  }

  /** The host and the port, by which certificates are pinned. */
  public HostPort place() {
    return HostPort.of(base);
  }

  /** Whether it is on this machine, by the name of its host. */
  public boolean isOnThisMachine() {
    return PrivateHosts.isThisMachine(base.host());
  }

  /** Whether it is on this machine or in a private network, by the name of its host. */
  public boolean isPrivate() {
    return PrivateHosts.contains(base.host());
  }

  /** The same host and port over HTTPS instead of HTTP, or the other way round. */
  ServerAddress withOtherScheme() {
    String scheme = base.isHttps() ? "http" : "https";
    return new ServerAddress(base.newBuilder().scheme(scheme).port(base.port()).build());
  }

  /** For the user: {@code https://chat.example.org/chat}. */
  @Override
  public String toString() {
    String text = base.toString();
    return text.substring(0, text.length() - 1);
  }
}
