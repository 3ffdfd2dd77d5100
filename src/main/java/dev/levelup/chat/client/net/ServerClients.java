package dev.levelup.chat.client.net;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * Creates one HTTP client per server, with its own certificate check, and a new one when the
 * server's pin changes: no connection and no TLS session of the former one is reused. All share the
 * threads and settings of one client. Thread-safe.
 */
final class ServerClients implements Call.Factory, WebSocket.Factory {
  private static final List<ConnectionSpec> TLS = List.of(ConnectionSpec.MODERN_TLS);

  private static final int MOST_FOREIGN = 16;

  private record Trusted(HostPort server, @Nullable String pin) {}

  private final OkHttpClient plain;
  private final Supplier<X509ExtendedTrustManager> system;
  private final CertificatePins pins;
  private final Map<Trusted, OkHttpClient> secure = new ConcurrentHashMap<>();

  /** Few: a server decides how many other hosts it names. */
  private final Map<Trusted, OkHttpClient> foreign =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Trusted, OkHttpClient> eldest) {
              return size() > MOST_FOREIGN;
            }
          });

  /**
   * Opens no connection yet.
   *
   * @param settings the settings of all clients
   * @param system the machine's trust manager; called for each new client
   */
  ServerClients(
      OkHttpClient.Builder settings,
      Supplier<X509ExtendedTrustManager> system,
      CertificatePins pins) {
    this.system = system;
    this.pins = pins;
    plain = settings.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
  }

  @Override
  public Call newCall(Request request) {
    return client(request.url()).newCall(request);
  }

  @Override
  public WebSocket newWebSocket(Request request, WebSocketListener listener) {
    return new BoundedWebSockets(client(request.url())).newWebSocket(request, listener);
  }

  private OkHttpClient client(HttpUrl url) {
    if (!url.isHttps()) {
      return plain;
    }
    HostPort server = HostPort.of(url);
    return secure.computeIfAbsent(
        new Trusted(server, pins.sha256(server.toString())), this::secured);
  }

  /** A request over HTTPS to a host that is no server of the user's: it says nothing of them. */
  Call newForeignCall(Request request) {
    HostPort host = HostPort.of(request.url());
    return foreign
        .computeIfAbsent(new Trusted(host, pins.sha256(host.toString())), this::anonymous)
        .newCall(request);
  }

  private OkHttpClient anonymous(Trusted host) {
    OkHttpClient.Builder client = secured(host).newBuilder();
    client.interceptors().removeIf(AcceptLanguage.class::isInstance);
    return client.build();
  }

  private OkHttpClient secured(Trusted server) {
    OkHttpClient.Builder client = plain.newBuilder().connectionSpecs(TLS);
    new ServerTrust(system.get(), server.server(), server.pin()).use(client);
    return client.build();
  }
}
