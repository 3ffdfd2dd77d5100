package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ServerCertificate;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.netty.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole client and servers whose certificates only the user trusts. */
@Tag("slow")
class PinnedCertificateLiveTest {
  @TempDir private static Path made;
  private static Map<String, TestCertificate> certificates;

  @TempDir private Path profile;
  private final List<Message> history = new CopyOnWriteArrayList<>();
  private CoreServer server;
  private LiveClient client;

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificates =
        Map.of(
            "self-signed", make("self-signed", "ip:127.0.0.1", "-1d", 10),
            "expired", make("expired", "ip:127.0.0.1", "-10d", 5),
            "other-name", make("other-name", "dns:chat.example.org", "-1d", 10));
  }

  private static TestCertificate make(String name, String host, String start, int days)
      throws Exception {
    return TestCertificate.make(Files.createDirectory(made.resolve(name)), host, start, days);
  }

  @BeforeEach
  void start() throws IOException {
    server = server(0, "self-signed", true);
    client = new LiveClient(profile);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "self-signed, true, CERTIFICATE_UNTRUSTED",
    "self-signed, false, CERTIFICATE_UNTRUSTED",
    "expired, true, CERTIFICATE_EXPIRED",
    "expired, false, CERTIFICATE_EXPIRED",
    "other-name, true, CERTIFICATE_UNTRUSTED",
    "other-name, false, CERTIFICATE_UNTRUSTED"
  })
  void whatTheUserTrustsCarriesTheChat(String name, boolean webSockets, Failure.Kind kind)
      throws IOException {
    replaceServer(name, webSockets);

    assertThat(refusal().kind()).isEqualTo(kind);
    trust();
    client.signInWithToken(server.url(), CoreServer.token("alice")).open(CoreServer.LOBBY);
    client.send("hello");

    client.awaitWords("hello");
    assertThat(client.on(() -> client.chat().connection().state()))
        .isEqualTo(new ConnectionState.Online(!webSockets));
  }

  @Test
  void itIsTrustedAtTheNextStartUntilItIsTakenBack() {
    refusal();
    trust();
    client.signInWithToken(server.url(), CoreServer.token("alice"));
    client.close();

    client = new LiveClient(profile);
    client.run(() -> client.account().resume());
    client.await(client::isOnline);
    client.close();

    client = new LiveClient(profile);
    String place = "127.0.0.1:" + server.url().getPort();
    assertThat(client.account().certificates().all()).containsOnlyKeys(place);
    client.account().certificates().remove(place);
    assertThat(refusal().kind()).isEqualTo(Failure.Kind.CERTIFICATE_UNTRUSTED);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anotherCertificateIsToldNothingAndWhatIsWrittenWaitsForTheRightOne(boolean webSockets)
      throws IOException {
    replaceServer("self-signed", webSockets);
    refusal();
    trust();
    client.signInWithToken(server.url(), CoreServer.token("alice")).open(CoreServer.LOBBY);

    replaceServer("expired", webSockets);
    client.await(() -> isReconnecting(1));
    client.send("for the right one");
    client.await(() -> isReconnecting(2));
    assertThat(server.connections()).isZero();
    assertThat(history).isEmpty();

    replaceServer("self-signed", webSockets);
    client.await(client::isOnline);
    client.awaitWords("for the right one");
  }

  @Test
  void anotherCertificateIsRefusedAtTheNextSignIn() throws IOException {
    refusal();
    ServerCertificate first = trust();
    replaceServer("expired", true);

    Failure changed = refusal();

    assertThat(changed.kind()).isEqualTo(Failure.Kind.CERTIFICATE_CHANGED);
    ServerCertificate second = Objects.requireNonNull(changed.certificate());
    assertThat(second.place()).isEqualTo(first.place());
    assertThat(second.sha256()).isNotEqualTo(first.sha256());
    trust();
    client.signInWithToken(server.url(), CoreServer.token("alice"));
  }

  /** Starts another server on the same port. */
  private void replaceServer(String certificate, boolean webSockets) throws IOException {
    int port = server.url().getPort();
    server.close();
    server = server(port, certificate, webSockets);
  }

  private CoreServer server(int port, String certificate, boolean webSockets) throws IOException {
    HttpPortOptions where =
        HttpPortOptions.of("127.0.0.1", port)
            .withTls(Objects.requireNonNull(certificates.get(certificate)).files());
    return new CoreServer(where, history, webSockets);
  }

  /** Signs in and returns the failure. */
  private Failure refusal() {
    String token = CoreServer.token("alice");
    client.run(() -> client.account().signInWithToken(server.url().toString(), token));
    client.await(() -> why() != null);
    return Objects.requireNonNull(client.on(this::why));
  }

  private @Nullable Failure why() {
    return client.account().stateProperty().get() instanceof AccountState.SignedOut out
        ? out.why()
        : null;
  }

  /** The user accepts the certificate that was refused. */
  private ServerCertificate trust() {
    Failure why = Objects.requireNonNull(client.on(this::why));
    ServerCertificate shown = Objects.requireNonNull(why.certificate());
    client.run(() -> client.account().certificates().trust(shown));
    return shown;
  }

  private boolean isReconnecting(int attempt) {
    return client.chat().connection().state() instanceof ConnectionState.Reconnecting again
        && again.attempt() >= attempt;
  }
}
