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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {
  private static final String LISTED = "https://chat.example";
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    open(HttpPortOptions.of("127.0.0.1", 0).withAllowedOrigins(Set.of(LISTED)));
  }

  private void reopen(HttpPortOptions options) throws IOException {
    port.close();
    open(options);
  }

  private void open(HttpPortOptions options) throws IOException {
    port =
        HttpPort.open(
            options,
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
    for (String path : List.of("/", "/endpoint/")) {
      Response answer = ask("GET", path, origin);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).contains("FOREIGN_ORIGIN");
    }
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

  @ParameterizedTest
  @ValueSource(strings = {"HTTPS://Chat.Example", "https://chat.example:443"})
  void takesAListedOriginHoweverItIsWritten(String origin) throws IOException {
    assertThat(ask("GET", "/endpoint/", origin).body()).isEqualTo("at home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://chat.example/", " HTTPS://CHAT.example:443", "https://chat.example"})
  void isListedHoweverThePersonWroteIt(String typed) throws IOException {
    reopen(HttpPortOptions.of("127.0.0.1", 0).withAllowedOrigins(Set.of(typed)));
    assertThat(ask("GET", "/endpoint/", LISTED).body()).isEqualTo("at home");
  }

  @ParameterizedTest
  @CsvSource({
    "https://chat.example, chat.example, https, at home",
    "https://chat.example, chat.example:443, https, at home",
    "https://chat.example, 'evil.example, chat.example', https, at home",
    "https://chat.example:8443, chat.example:8443, https, at home",
    "http://chat.example, chat.example, http, at home",
    "http://chat.example, chat.example, https, foreign",
    "https://evil.example, chat.example, https, foreign",
    "https://evil.example, 'evil.example, chat.example', https, foreign",
    "http://server:8001, chat.example, http, foreign",
    "https://chat.example, '', https, foreign"
  })
  void behindAProxyTheHostIsTheOneThatTheProxyWasAskedFor(
      String origin, String host, String proto, String whose) throws IOException {
    reopen(HttpPortOptions.of("127.0.0.1", 0).withProxy(true));
    String forwarded = "X-Forwarded-Host: " + host + "\r\nX-Forwarded-Proto: " + proto + "\r\n";
    assertThat(ask("GET", "/endpoint/", origin, forwarded).status())
        .isEqualTo(whose.equals("foreign") ? 403 : 200);
  }

  @Test
  void withoutAProxyNobodyIsToldWhereTheyAre() throws IOException {
    String forwarded = "X-Forwarded-Host: evil.example\r\n";
    assertThat(ask("GET", "/endpoint/", "https://evil.example", forwarded).status()).isEqualTo(403);
  }

  @Test
  void answersThePreflightOfAListedPageOnly() throws IOException {
    assertThat(ask("OPTIONS", "/", LISTED).headers())
        .containsEntry("access-control-allow-origin", LISTED)
        .containsEntry("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
    assertThat(ask("OPTIONS", "/", "https://evil.example").body()).contains("FOREIGN_ORIGIN");
  }

  private Response ask(String method, String path, String origin) throws IOException {
    return ask(method, path, origin, "");
  }

  private Response ask(String method, String path, String origin, String more) throws IOException {
    try (RawConnection connection = new RawConnection(port.port())) {
      return connection
          .send(method + " " + path + " HTTP/1.1\r\nHost: server:8001\r\n")
          .send(more)
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
      exchange.answer(HttpAnswer.text(200, "at home"));
    }
  }
}
