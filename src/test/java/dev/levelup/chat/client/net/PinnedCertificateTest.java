package dev.levelup.chat.client.net;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.X509ExtendedTrustManager;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pinned certificate allows and what it must not allow, over real TLS. */
@Tag("slow")
class PinnedCertificateTest {
  private static final ServerInfo INFO =
      new ServerInfo("own", "1", Set.of(), new ServerInfo.Limits(1000, 100, 0));

  @TempDir private static Path folder;
  private static OwnCertificate own;
  private static OwnCertificate other;

  private final Map<String, String> pins = new ConcurrentHashMap<>();
  private final HttpGateway gateway =
      new HttpGateway(() -> Locale.ENGLISH, new SystemProxies(Map.of()), pins::get);
  private final MockWebServer server = new MockWebServer();
  private final MockWebServer neighbour = new MockWebServer();

  @BeforeAll
  static void makeCertificates() throws Exception {
    own = OwnCertificate.make(make("own"), "dns:chat.example.org", "-10d", 5);
    other = OwnCertificate.make(make("other"), "ip:127.0.0.1", "-1d", 10);
  }

  private static Path make(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  @BeforeEach
  void start() throws Exception {
    for (MockWebServer each : new MockWebServer[] {server, neighbour}) {
      each.useHttps(own.server());
      each.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return new MockResponse.Builder().body(WireJson.gson().toJson(INFO)).build();
            }
          });
      each.start(InetAddress.getByName("localhost"), 0);
    }
  }

  @AfterEach
  void stop() {
    server.close();
    neighbour.close();
  }

  @Test
  void whatIsPinnedIsTakenWhateverIsWrongWithIt() throws Exception {
    pins.put(place("127.0.0.1"), sha256(own));

    assertThat(info("127.0.0.1", server)).isEqualTo(INFO);
  }

  @Test
  void whereAnotherIsPinnedItIsRefusedAndNothingIsSent() throws Exception {
    pins.put(place("127.0.0.1"), sha256(other));

    assertThat(problem("127.0.0.1", server)).isEqualTo(CertificateProblem.OTHER_THAN_PINNED);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void whatThisMachineTrustsIsRefusedWhereAnotherIsPinned() throws Exception {
    server.close();
    MockWebServer trusted = new MockWebServer();
    trusted.useHttps(other.server());
    trusted.start(InetAddress.getByName("localhost"), 0);
    Request question =
        new Request.Builder().url("https://127.0.0.1:" + trusted.getPort() + "/").build();
    X509ExtendedTrustManager trust = other.trust();
    ServerClients clients =
        new ServerClients(new OkHttpClient.Builder(), () -> trust, _ -> sha256(own));
    try (trusted) {
      assertThatThrownBy(() -> clients.newCall(question).execute())
          .isInstanceOfSatisfying(
              IOException.class,
              thrown ->
                  assertThat(((ApiException.BadCertificate) NoResponse.of(thrown)).problem())
                      .isEqualTo(CertificateProblem.OTHER_THAN_PINNED));
    }
  }

  /** A picture that the user allows to come from there. */
  @Test
  void aForeignHostLearnsNothingOfTheUser() throws Exception {
    pins.put(place("127.0.0.1"), sha256(own));
    ServerClients clients =
        new ServerClients(
            new OkHttpClient.Builder().addInterceptor(new AcceptLanguage(() -> Locale.ENGLISH)),
            ServerTrust::ofThisMachine,
            pins::get);
    Request question =
        new Request.Builder().url("https://127.0.0.1:" + server.getPort() + "/a.png").build();

    clients.newForeignCall(question).execute().close();

    assertThat(server.takeRequest().getHeaders().names())
        .containsExactlyInAnyOrder(":authority", ":scheme", "accept-encoding", "user-agent");
  }

  @Test
  void aPinHoldsAtNoOtherPort() throws Exception {
    pins.put(place("127.0.0.1"), sha256(own));

    assertThat(info("127.0.0.1", server)).isEqualTo(INFO);
    assertThat(problem("127.0.0.1", neighbour)).isEqualTo(CertificateProblem.EXPIRED);
  }

  @Test
  void aPinHoldsAtNoOtherHost() throws Exception {
    pins.put(place("localhost"), sha256(own));

    assertThat(info("localhost", server)).isEqualTo(INFO);
    assertThat(problem("127.0.0.1", server)).isEqualTo(CertificateProblem.EXPIRED);
  }

  @Test
  void aPinThatIsTakenBackOrReplacedHoldsAtTheNextQuestion() throws Exception {
    AccountService accounts = gateway.accounts(address("127.0.0.1", server));
    pins.put(place("127.0.0.1"), sha256(own));
    assertThat(accounts.info().get(15, SECONDS)).isEqualTo(INFO);

    pins.remove(place("127.0.0.1"));
    assertThat(problem(accounts)).isEqualTo(CertificateProblem.EXPIRED);
    pins.put(place("127.0.0.1"), sha256(other));
    assertThat(problem(accounts)).isEqualTo(CertificateProblem.OTHER_THAN_PINNED);

    pins.put(place("127.0.0.1"), sha256(own));
    assertThat(accounts.info().get(15, SECONDS)).isEqualTo(INFO);
  }

  @Test
  void aPlaceIsWrittenAsPeopleWriteIt() {
    assertThat(ServerAddress.parse("https://Chat.example.org").place())
        .hasToString("chat.example.org:443");
    assertThat(ServerAddress.parse("https://[::1]:8443").place()).hasToString("[::1]:8443");
  }

  private ServerInfo info(String host, MockWebServer asked) throws Exception {
    return gateway.accounts(address(host, asked)).info().get(15, SECONDS);
  }

  private CertificateProblem problem(String host, MockWebServer asked) throws Exception {
    return problem(gateway.accounts(address(host, asked)));
  }

  private static CertificateProblem problem(AccountService accounts) throws Exception {
    try {
      throw new AssertionError("answered with " + accounts.info().get(15, SECONDS));
    } catch (ExecutionException e) {
      ApiException failure = ApiException.of(Objects.requireNonNull(e.getCause()));
      return ((ApiException.BadCertificate) failure).problem();
    }
  }

  private String place(String host) {
    return host + ":" + server.getPort();
  }

  private static ServerAddress address(String host, MockWebServer asked) {
    return ServerAddress.parse("https://" + host + ":" + asked.getPort());
  }

  private static String sha256(OwnCertificate of) {
    try {
      return new ShownCertificate(new HostPort("", 0), of.certificate()).sha256();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
