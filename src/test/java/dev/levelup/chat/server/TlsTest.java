package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.netty.TestCertificate;
import dev.levelup.chat.server.socket.TestClient;
import io.socket.client.IO;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with its own certificate, and clients that trust only that certificate. */
@Timeout(120)
@Tag("slow")
class TlsTest extends RunningServer {
  @TempDir private static Path shared;
  private static TestCertificate certificate;

  @BeforeAll
  static void makeCertificate() throws Exception {
    certificate = TestCertificate.make(shared);
  }

  @Override
  protected ServerOptions options() {
    return super.options()
        .withPort(HttpPortOptions.of("127.0.0.1", 0).withTls(certificate.files()));
  }

  @Test
  void answersHttps() throws Exception {
    assertThat(server.url()).hasScheme("https");
    try (HttpClient http = HttpClient.newBuilder().sslContext(certificate.trusted()).build()) {
      HttpRequest request = HttpRequest.newBuilder(server.url().resolve("/healthz")).build();
      assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("ok");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling"})
  void carriesTheChat(String transport) {
    SignIn ann = register("Ann");
    RoomId lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ann.user()).join();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .sslSocketFactory(certificate.trusted().getSocketFactory(), certificate.trustManager())
            .build();
    IO.Options options = TestClient.options(ann.token());
    options.transports = new String[] {transport};
    options.webSocketFactory = http;
    options.callFactory = http;
    try (TestClient client = TestClient.connect(server.url(), options)) {
      client.next("connect");
      client.join(lobby);
      for (int i = 0; i < 200; i++) {
        var _ = client.say(lobby, "secret " + i);
      }
      for (int i = 0; i < 200; i++) {
        assertThat(client.nextMessage(lobby).content()).isEqualTo("secret " + i);
      }
    }
  }
}
