package dev.levelup.chat.client.net;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's proxies: those of the environment variables if there are any, else Java's, from its
 * options or the desktop. This machine itself is always reached without a proxy.
 */
final class SystemProxies extends ProxySelector {
  private static final Logger LOG = LoggerFactory.getLogger(SystemProxies.class);
  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final @Nullable ProxyAddress http;
  private final @Nullable ProxyAddress https;
  private final DirectHosts direct;

  /**
   * Reads the variables.
   *
   * @param environment {@link System#getenv()}; lower-case names take precedence
   */
  SystemProxies(Map<String, String> environment) {
    ProxyAddress all = proxy(environment, "all_proxy");
    ProxyAddress forHttp = proxy(environment, "http_proxy");
    ProxyAddress forHttps = proxy(environment, "https_proxy");
    http = forHttp == null ? all : forHttp;
    https = forHttps == null ? all : forHttps;
    direct = new DirectHosts(value(environment, "no_proxy"));
  }

  /** Installs them in a client. */
  void use(OkHttpClient.Builder client) {
    client.proxySelector(this).proxyAuthenticator(this::logIn);
    SocksLogin.use(Stream.of(http, https).filter(Objects::nonNull).toList());
  }

  private static String value(Map<String, String> environment, String name) {
    String small = environment.getOrDefault(name, "");
    return small.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : small;
  }

  private static @Nullable ProxyAddress proxy(Map<String, String> environment, String name) {
    String value = value(environment, name);
    try {
      return value.isBlank() ? null : ProxyAddress.parse(value);
    } catch (IllegalArgumentException e) {
      LOG.warn("Ignoring the proxy in {}, which {}", name, e.getMessage());
      return null;
    }
  }

  @Override
  public List<Proxy> select(URI uri) {
    boolean secure = "https".equals(uri.getScheme());
    int usual = secure ? 443 : 80;
    if (direct.contains(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort())) {
      return DIRECT;
    }
    ProxyAddress named = secure ? https : http;
    return named == null ? ofJava(uri) : List.of(named.proxy());
  }

  private static List<Proxy> ofJava(URI uri) {
    ProxySelector java = ProxySelector.getDefault();
    return java == null ? DIRECT : java.select(uri);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException thrown) {
    LOG.warn("The proxy {} cannot be reached: {}", address, thrown.toString());
  }

  private @Nullable Request logIn(@Nullable Route route, Response response) {
    Request request = response.request();
    if (route == null || request.header("Proxy-Authorization") != null) {
      return null;
    }
    return Stream.of(http, https)
        .filter(Objects::nonNull)
        .filter(each -> each.proxy().equals(route.proxy()))
        .map(ProxyAddress::login)
        .filter(Objects::nonNull)
        .findFirst()
        .map(login -> Credentials.basic(login.user(), login.password()))
        .map(header -> request.newBuilder().header("Proxy-Authorization", header).build())
        .orElse(null);
  }
}
