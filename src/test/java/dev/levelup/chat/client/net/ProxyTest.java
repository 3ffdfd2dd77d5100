package dev.levelup.chat.client.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.fake.Tokens;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.WireJson;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.X509ExtendedTrustManager;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that can be reached only through a proxy: their names cannot be resolved here. */
@Tag("slow")
class ProxyTest {
  /** The name is me, the password s@cret. */
  private static final String LOGIN = "Basic bWU6c0BjcmV0";

  private static final ServerInfo INFO =
      new ServerInfo("far", "1", Set.of(), new ServerInfo.Limits(1000, 100, 0));

  private final MockWebServer proxy = new MockWebServer();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    proxy.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    proxy.start();
  }

  @AfterEach
  void stop() {
    Authenticator.setDefault(null);
    proxy.close();
  }

  @Test
  void questionsAndBothTransportsGoThroughAProxyThatAsksForALogin() throws Exception {
    HttpGateway gateway = gateway("http_proxy", "http://me:s%40cret@127.0.0.1:" + proxy.getPort());
    ServerAddress far = ServerAddress.parse("http://far.invalid:8001");

    assertThat(gateway.accounts(far).info().get(15, SECONDS)).isEqualTo(INFO);

    List<SocketEvent> events = new CopyOnWriteArrayList<>();
    String token = Tokens.naming("u-alice", "alice");
    ChatSocket socket =
        gateway.socket(
            Session.ofToken(far, INFO, gateway.accounts(far), token, new NoWatcher()), events::add);
    socket.connect(token);
    await().until(() -> !events.isEmpty());
    socket.disconnect();

    assertThat(asked).allMatch(line -> line.contains("far.invalid:8001"));
    assertThat(asked).anyMatch(line -> line.contains("transport=websocket"));
    assertThat(asked).anyMatch(line -> line.contains("transport=polling"));
  }

  @Test
  void aWrongLoginIsTheProxysRefusal() {
    HttpGateway gateway = gateway("http_proxy", "http://me:wrong@127.0.0.1:" + proxy.getPort());

    assertThat(gateway.accounts(ServerAddress.parse("http://far.invalid")).info())
        .failsWithin(15, SECONDS)
        .withThrowableOfType(ExecutionException.class)
        .havingCause()
        .isInstanceOfSatisfying(
            ApiException.Unreachable.class,
            no -> assertThat(no.obstacle()).isEqualTo(ApiException.Unreachable.Obstacle.PROXY));
  }

  @Test
  void tlsAndItsWebSocketGoThroughATunnel() throws Exception {
    OwnCertificate own = OwnCertificate.make(folder, "dns:far.invalid", "-1d", 10);
    goThroughTunnels(own, own.trust(), CertificatePins.NONE);
  }

  @Test
  void aPinIsOfTheServerAtTheEndOfTheTunnel() throws Exception {
    OwnCertificate own = OwnCertificate.make(folder, "dns:other.invalid", "-1d", 10);
    String pin = new ShownCertificate(new HostPort("", 0), own.certificate()).sha256();
    goThroughTunnels(own, ServerTrust.ofThisMachine(), Map.of("far.invalid:443", pin)::get);
  }

  private void goThroughTunnels(
      OwnCertificate own, X509ExtendedTrustManager system, CertificatePins pins) throws Exception {
    proxy.useHttps(own.server());
    try (ServerSocket tunnels = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> openTunnels(tunnels));
      okhttp3.Dispatcher threads = new okhttp3.Dispatcher();
      OkHttpClient.Builder builder = new OkHttpClient.Builder().dispatcher(threads);
      String address = "http://me:s%40cret@127.0.0.1:" + tunnels.getLocalPort();
      new SystemProxies(Map.of("HTTPS_PROXY", address)).use(builder);
      ServerClients client = new ServerClients(builder, () -> system, pins);

      Request question = new Request.Builder().url("https://far.invalid/api/info").build();
      try (Response response = client.newCall(question).execute()) {
        assertThat(response.code()).isEqualTo(200);
      }
      awaitUpgrade(client);
      threads.executorService().shutdown();
    }
    assertThat(asked.getFirst()).isEqualTo("CONNECT far.invalid:443 HTTP/1.1");
  }

  private static void awaitUpgrade(WebSocket.Factory client) throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    WebSocket socket =
        client.newWebSocket(
            new Request.Builder().url("wss://far.invalid/upgrade").build(),
            new WebSocketListener() {
              @Override
              public void onOpen(WebSocket webSocket, Response response) {
                open.countDown();
              }
            });
    assertThat(open.await(15, SECONDS)).isTrue();
    socket.cancel();
  }

  /** Tunnels every authorized request to the one server, whatever host is named. */
  private void openTunnels(ServerSocket tunnels) {
    while (!tunnels.isClosed()) {
      try {
        Socket client = tunnels.accept();
        List<String> head = head(client.getInputStream());
        asked.add(head.getFirst());
        boolean isIn = head.contains("Proxy-Authorization: " + LOGIN);
        String answer = isIn ? "HTTP/1.1 200 OK\r\n\r\n" : "HTTP/1.1 403 No\r\n\r\n";
        client.getOutputStream().write(answer.getBytes(US_ASCII));
        Socket server = new Socket(InetAddress.getLoopbackAddress(), proxy.getPort());
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    DataInputStream bytes = new DataInputStream(in);
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) bytes.readUnsignedByte());
    }
    return head.toString().lines().toList();
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      return; // the other side has closed its connection
    }
  }

  @Test
  void aSocksProxyLooksTheNameUpAndGetsItsLogin() throws Exception {
    try (ServerSocket socks = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> wanted = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> serve(socks, wanted));
      HttpGateway gateway =
          gateway("ALL_PROXY", "socks5://me:s%40cret@127.0.0.1:" + socks.getLocalPort());

      var _ = gateway.accounts(ServerAddress.parse("http://far.invalid:8001")).info();

      assertThat(wanted.get(15, SECONDS)).isEqualTo("me s@cret far.invalid:8001");
    }
  }

  private MockResponse answer(RecordedRequest request) {
    asked.add(request.getRequestLine() + " " + request.getHeaders().get("Host"));
    String login = request.getHeaders().get("Proxy-Authorization");
    boolean isInTunnel = !request.getHandshakeServerNames().isEmpty();
    if (!isInTunnel && !LOGIN.equals(login)) {
      return new MockResponse.Builder().code(407).setHeader("Proxy-Authenticate", "Basic").build();
    }
    String path = request.getUrl().encodedPath();
    if (path.equals("/upgrade")) {
      return new MockResponse.Builder().webSocketUpgrade(new WebSocketListener() {}).build();
    }
    return path.endsWith("/info")
        ? new MockResponse.Builder().body(WireJson.gson().toJson(INFO)).build()
        : new MockResponse.Builder().code(503).build();
  }

  @Test
  void anotherChoiceHoldsFromTheNextQuestionOn() throws Exception {
    AtomicReference<ProxyChoice> choice =
        new AtomicReference<>(new ProxyChoice(ProxyChoice.Kind.NONE, ""));
    HttpGateway gateway = new HttpGateway(() -> Locale.ENGLISH, choice::get, CertificatePins.NONE);
    ServerAddress far = ServerAddress.parse("http://far.invalid:8001");

    assertThat(gateway.accounts(far).info())
        .failsWithin(15, SECONDS)
        .withThrowableThat()
        .withCauseInstanceOf(ApiException.class);
    assertThat(asked).isEmpty();

    String address = "http://me:s%40cret@127.0.0.1:" + proxy.getPort();
    ProxyChoice own = new ProxyChoice(ProxyChoice.Kind.MANUAL, address);
    choice.set(own);
    assertThat(gateway.accounts(far).info().get(15, SECONDS)).isEqualTo(INFO);
    assertThat(own.toString()).doesNotContain("cret");

    choice.set(new ProxyChoice(ProxyChoice.Kind.NONE, ""));
    assertThat(gateway.accounts(far).info()).failsWithin(15, SECONDS);
  }

  private static HttpGateway gateway(String name, String value) {
    return new HttpGateway(
        () -> Locale.ENGLISH, new SystemProxies(Map.of(name, value)), CertificatePins.NONE);
  }

  /** According to RFC 1928 and 1929, up to the request for a host. */
  private static void serve(ServerSocket socks, CompletableFuture<String> wanted) {
    try (Socket client = socks.accept()) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      in.skipNBytes(1);
      in.skipNBytes(in.readUnsignedByte());
      out.write(new byte[] {5, 2});
      in.skipNBytes(1);
      String user = text(in);
      String password = text(in);
      out.write(new byte[] {1, 0});
      in.skipNBytes(4);
      String host = text(in);
      wanted.complete(user + " " + password + " " + host + ":" + in.readUnsignedShort());
    } catch (IOException e) {
      wanted.completeExceptionally(e);
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readUnsignedByte()), US_ASCII);
  }
}
