package dev.levelup.chat.server.netty;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.netty.RawConnection.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {
  private static final String LISTED = "https://chat.example";
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0).withAllowedOrigins(Set.of(LISTED)),
            List.of(new ForeignTeller()),
            call -> completedStage(HttpAnswer.text(200, call.method())));
  }

  @AfterEach
  void close() {
    port.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "https://chat.example.evil.example", "null", "evil", ""})
  void givesAForeignPageNoLeave(String origin) throws IOException {
    assertThat(ask("GET", "/", origin).headers())
        .doesNotContainKey("access-control-allow-origin")
        .doesNotContainKey("access-control-allow-credentials");
    assertThat(ask("GET", "/endpoint/", origin).body()).isEqualTo("foreign");
  }

  @Test
  void letsAListedPageReadTheAnswer() throws IOException {
    assertThat(ask("GET", "/", LISTED).headers())
        .containsEntry("access-control-allow-origin", LISTED)
        .containsEntry("vary", "Origin");
    assertThat(ask("GET", "/endpoint/", LISTED).body()).isEqualTo("at home");
  }

  @Test
  void takesItsOwnPagesForItsOwn() throws IOException {
    Response answer = ask("GET", "/endpoint/", "http://Server:8001");

    assertThat(answer.body()).isEqualTo("at home");
    assertThat(answer.headers()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void answersThePreflightOfAListedPageOnly() throws IOException {
    assertThat(ask("OPTIONS", "/", LISTED).headers())
        .containsEntry("access-control-allow-origin", LISTED)
        .containsEntry("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
    assertThat(ask("OPTIONS", "/", "https://evil.example").body()).isEqualTo("OPTIONS");
  }

  private Response ask(String method, String path, String origin) throws IOException {
    try (RawConnection connection = new RawConnection(port.port())) {
      return connection
          .send(method + " " + path + " HTTP/1.1\r\nHost: server:8001\r\n")
          .send("Access-Control-Request-Method: GET\r\nOrigin: " + origin + "\r\n\r\n")
          .read();
    }
  }

  private static final class ForeignTeller implements Endpoint {
    @Override
    public String path() {
      return "/endpoint/";
    }

    @Override
    public void serve(Exchange exchange) {
      exchange.answer(HttpAnswer.text(200, exchange.isForeign() ? "foreign" : "at home"));
    }
  }
}
