package dev.levelup.chat.client.net;

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
 * One HTTP client with a trust of its own for each server, and another as soon as its pin is
 * another: no connection and no session of an earlier trust is used again. All of them share the
 * threads and the settings of one client. Any thread.
 */
final class ServerClients implements Call.Factory, WebSocket.Factory {
  private static final List<ConnectionSpec> TLS = List.of(ConnectionSpec.MODERN_TLS);

  private record Trusted(HostPort server, @Nullable String pin) {}

  private final OkHttpClient plain;
  private final Supplier<X509ExtendedTrustManager> system;
  private final CertificatePins pins;
  private final Map<Trusted, OkHttpClient> secure = new ConcurrentHashMap<>();

  /**
   * Opens nothing yet.
   *
   * @param settings of all clients
   * @param system what this machine trusts; asked for each new trust in a server
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

  private OkHttpClient secured(Trusted server) {
    OkHttpClient.Builder client = plain.newBuilder().connectionSpecs(TLS);
    new ServerTrust(system.get(), server.server(), server.pin()).use(client);
    return client.build();
  }
}
