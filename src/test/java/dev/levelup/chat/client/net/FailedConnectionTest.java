package dev.levelup.chat.client.net;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.net.ApiException.Unreachable.Obstacle;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.X509ExtendedTrustManager;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a connection to a server fails, over real sockets. */
@Tag("slow")
class FailedConnectionTest {
  private final MockWebServer server = new MockWebServer();
  private final HttpGateway gateway =
      new HttpGateway(() -> Locale.ENGLISH, new SystemProxies(Map.of()), CertificatePins.NONE);

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aNameThatNobodyKnows() throws Exception {
    assertThat(obstacle("http://no-such-host.invalid")).isEqualTo(Obstacle.UNKNOWN_HOST);
  }

  @Test
  void aPortWhereNothingListens() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(obstacle("http://127.0.0.1:" + port)).isEqualTo(Obstacle.REFUSED);
    assertThat(obstacle("http://localhost:" + port)).isEqualTo(Obstacle.REFUSED);
  }

  @Test
  void aServerThatIsTooSlow() {
    assertThat(obstacle(new SocketTimeoutException("timeout"))).isEqualTo(Obstacle.TIMED_OUT);
    assertThat(obstacle(new InterruptedIOException("timeout"))).isEqualTo(Obstacle.TIMED_OUT);
    assertThat(obstacle(new ConnectException("Connection timed out")))
        .isEqualTo(Obstacle.TIMED_OUT);
  }

  @Test
  void aNetworkThatIsDown() {
    assertThat(obstacle(new ConnectException("Network is unreachable"))).isEqualTo(Obstacle.OTHER);
  }

  @Test
  void theAddressThatSaysMoreCounts() {
    IOException first = new NoRouteToHostException("No route to host");
    first.addSuppressed(new ConnectException("Connection refused"));
    assertThat(obstacle(first)).isEqualTo(Obstacle.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"-1d, 10, UNTRUSTED", "-10d, 5, EXPIRED", "+5d, 10, NOT_YET_VALID"})
  void aCertificateThatIsNotTaken(String start, int days, CertificateProblem problem)
      throws Exception {
    OwnCertificate own = OwnCertificate.make(folder, "ip:127.0.0.1", start, days);
    server.useHttps(own.server());
    startAs(200, "{}");

    ApiException.BadCertificate bad = (ApiException.BadCertificate) failure("https");

    assertThat(bad.problem()).isEqualTo(problem);
    assertThat(bad.shown())
        .isEqualTo(
            new ShownCertificate(new HostPort("127.0.0.1", server.getPort()), own.certificate()));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aCertificateForAnotherName() throws Exception {
    OwnCertificate own = OwnCertificate.make(folder, "dns:chat.example.org", "-1d", 10);
    server.useHttps(own.server());
    startAs(200, "{}");
    X509ExtendedTrustManager trust = own.trust();
    ServerClients client =
        new ServerClients(new OkHttpClient.Builder(), () -> trust, CertificatePins.NONE);
    Request request = new Request.Builder().url("https://127.0.0.1:" + server.getPort()).build();

    assertThatThrownBy(() -> client.newCall(request).execute())
        .isInstanceOfSatisfying(
            IOException.class,
            thrown ->
                assertThat(((ApiException.BadCertificate) NoResponse.of(thrown)).problem())
                    .isEqualTo(CertificateProblem.OTHER_NAME));
  }

  @Test
  void aServerWithoutTlsIsFoundOverHttp() throws Exception {
    startAs(200, "{}");

    ApiException.OtherScheme other = (ApiException.OtherScheme) failure("https");

    assertThat(other.there()).hasToString("http://127.0.0.1:" + server.getPort());
  }

  @Test
  void aServerWithTlsIsFoundOverHttps() throws Exception {
    server.useHttps(OwnCertificate.make(folder, "ip:127.0.0.1", "-1d", 10).server());
    startAs(200, "{}");

    ApiException.OtherScheme other = (ApiException.OtherScheme) failure("http");

    assertThat(other.there()).hasToString("https://127.0.0.1:" + server.getPort());
  }

  @Test
  void aServerThatHangsUpOverBothIsUnreachable() throws Exception {
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> hangUp(deaf));
      assertThat(obstacle("http://127.0.0.1:" + deaf.getLocalPort())).isEqualTo(Obstacle.OTHER);
    }
  }

  @ParameterizedTest
  @CsvSource({"200, <html></html>", "404, Not found", "403, <html></html>", "200, {}", "204, ''"})
  void aServerOfSomethingElse(int status, String body) throws Exception {
    startAs(status, body);
    assertThat(failure("http")).isInstanceOf(ApiException.NotLevelUp.class);
  }

  @Test
  void aProxyWhoseServerIsAwayIsInTrouble() throws Exception {
    startAs(502, "<html></html>");
    assertThat(failure("http")).isInstanceOf(ApiException.Refused.class);
  }

  private void startAs(int status, String body) throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().code(status).body(body).build();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  private static void hangUp(ServerSocket deaf) {
    while (!deaf.isClosed()) {
      try (Socket caller = deaf.accept()) {
        caller.getOutputStream().flush();
      } catch (IOException _) {
        return;
      }
    }
  }

  private Obstacle obstacle(String address) throws Exception {
    return ((ApiException.Unreachable) failureAt(address)).obstacle();
  }

  private static Obstacle obstacle(IOException thrown) {
    return ((ApiException.Unreachable) NoResponse.of(thrown)).obstacle();
  }

  private ApiException failure(String scheme) throws Exception {
    return failureAt(scheme + "://127.0.0.1:" + server.getPort());
  }

  private ApiException failureAt(String address) throws Exception {
    try {
      var info = gateway.accounts(ServerAddress.parse(address)).info().get(40, SECONDS);
      throw new AssertionError("answered with " + info);
    } catch (ExecutionException e) {
      return ApiException.of(Objects.requireNonNull(e.getCause()));
    }
  }
}
