package dev.levelup.chat.server.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.netty.HttpPortOptions.Tls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A port that accepts only TLS, and the files that it needs for it. */
@Timeout(60)
@Tag("slow")
class TlsPortTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private static Path shared;
  private static TestCertificate certificate;
  private static TestCertificate other;

  @TempDir private Path folder;

  @BeforeAll
  static void makeCertificates() throws Exception {
    certificate = TestCertificate.make(Files.createDirectory(shared.resolve("one")));
    other = TestCertificate.make(Files.createDirectory(shared.resolve("other")));
  }

  @Test
  void answersWhoTrustsItsCertificate() throws Exception {
    try (HttpPort port = open(certificate.files(), LONG);
        HttpClient http = HttpClient.newBuilder().sslContext(certificate.trusted()).build()) {
      URI url = URI.create("https://127.0.0.1:" + port.port() + "/");
      String answer =
          http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body();
      assertThat(answer).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void answersAndShakesHandsOnce(String version) throws Exception {
    try (HttpPort port = open(certificate.files(), LONG);
        SSLSocket client =
            (SSLSocket)
                certificate.trusted().getSocketFactory().createSocket("127.0.0.1", port.port())) {
      client.setSoTimeout(10_000);
      client.setEnabledProtocols(new String[] {version});
      client.startHandshake();
      assertThat(head(client)).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void hangsUpOnWhoWantsToShakeHandsAgain() throws Exception {
    try (HttpPort port = open(certificate.files(), LONG);
        SSLSocket client =
            (SSLSocket)
                certificate.trusted().getSocketFactory().createSocket("127.0.0.1", port.port())) {
      client.setSoTimeout(10_000);
      client.setEnabledProtocols(new String[] {"TLSv1.2"});
      client.startHandshake();
      client.startHandshake();
      assertThatThrownBy(() -> head(client)).isInstanceOf(IOException.class);
    }
  }

  /** Sends a request, and reads the first line of the response. */
  private static String head(SSLSocket client) throws IOException {
    client.getOutputStream().write("GET / HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(UTF_8));
    return new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)).readLine();
  }

  @Test
  void takesNewCertificatesWhileItServes() throws Exception {
    Tls files = copy(certificate.files());
    try (HttpPort port = open(files, LONG)) {
      assertThat(trusts(port, certificate)).isTrue();
      replace(files.certificates(), other.files().certificates());
      replace(files.key(), other.files().key());
      Awaitility.await().until(() -> trusts(port, other));
    }
  }

  @Test
  void newFilesThatCannotBeUsedAreSaidOnceAndChangeNothing() throws Exception {
    Tls files = copy(certificate.files());
    try (LogLines log = new LogLines();
        HttpPort port = open(files, LONG)) {
      Files.writeString(files.certificates(), "no certificate");
      Awaitility.await().until(() -> !log.messages().isEmpty());
      assertThat(trusts(port, certificate)).isTrue();
      replace(files.certificates(), other.files().certificates());
      replace(files.key(), other.files().key());
      Awaitility.await().until(() -> trusts(port, other));
      assertThat(log.messages())
          .containsExactly(
              "Loading new certificates failed; the former ones stay in use: "
                  + files.certificates()
                  + " has no certificates in PEM",
              "Loaded new certificates from " + files.certificates());
    }
  }

  private Tls copy(Tls files) throws IOException {
    return new Tls(
        Files.copy(files.certificates(), folder.resolve("live.pem")),
        Files.copy(files.key(), folder.resolve("live.key")));
  }

  private static void replace(Path file, Path by) throws IOException {
    Files.copy(by, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean trusts(HttpPort port, TestCertificate shown) throws Exception {
    URI url = URI.create("https://127.0.0.1:" + port.port() + "/");
    try (HttpClient http = HttpClient.newBuilder().sslContext(shown.trusted()).build()) {
      http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
      return true;
    } catch (SSLException _) {
      return false;
    }
  }

  @Test
  void hangsUpOnWhoSpeaksPlainHttp() throws Exception {
    try (HttpPort port = open(certificate.files(), LONG);
        RawConnection connection = new RawConnection(port.port()).get("/")) {
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void hangsUpOnWhoNeverShakesHands() throws Exception {
    try (HttpPort port = open(certificate.files(), Duration.ofMillis(50));
        RawConnection connection = new RawConnection(port.port())) {
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aKeyToAnotherCertificateIsSaid() {
    assertUnusable(
        new Tls(certificate.files().certificates(), other.files().key()),
        other.files().key() + " is not the key to the first certificate in ");
  }

  @Test
  void filesThatAreNotThereAreSaid() {
    Path none = folder.resolve("none.pem");
    assertUnusable(new Tls(none, certificate.files().key()), "there is no file " + none);
    assertUnusable(new Tls(certificate.files().certificates(), none), "there is no file " + none);
  }

  @Test
  void filesWithSomethingElseInThemAreSaid() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    Path junk = Files.writeString(folder.resolve("junk.pem"), "no certificate");
    Path noKey =
        Files.writeString(
            folder.resolve("key.pem"),
            "-----BEGIN PRIVATE KEY-----\nabcd\n-----END PRIVATE KEY-----\n");
    for (Path none : List.of(empty, junk)) {
      assertUnusable(
          new Tls(none, certificate.files().key()), none + " has no certificates in PEM");
      assertUnusable(
          new Tls(certificate.files().certificates(), none), none + " has no key in PEM");
    }
    assertUnusable(
        new Tls(certificate.files().certificates(), noKey), noKey + " has no key for a cert");
  }

  private static void assertUnusable(Tls files, String message) {
    assertThatThrownBy(() -> open(files, LONG).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  private static HttpPort open(Tls files, Duration requestTimeout) throws IOException {
    return HttpPort.open(
        new HttpPortOptions(
            "127.0.0.1", 0, 1024, requestTimeout, LONG, 100, Set.of(), files, false),
        List.of(),
        _ -> completedStage(HttpAnswer.text(200, "hello")));
  }
}
