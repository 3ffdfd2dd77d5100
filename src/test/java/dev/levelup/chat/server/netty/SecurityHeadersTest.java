package dev.levelup.chat.server.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers are set whether the handler, the port itself or Netty responds. */
class SecurityHeadersTest {
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0).withAllowedOrigins(Set.of("https://chat.example")),
            List.of(),
            SecurityHeadersTest::answer);
  }

  @AfterEach
  void close() {
    port.close();
  }

  private static CompletableFuture<HttpAnswer> answer(HttpCall call) {
    if (call.path().equals("/bad")) {
      return CompletableFuture.failedFuture(new IllegalStateException("a fault"));
    }
    return CompletableFuture.completedFuture(HttpAnswer.json(200, "{}"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          200, GET / HTTP/1.1|Host: h||
          204, 'OPTIONS / HTTP/1.1|Host: h|Origin: https://chat.example|\
          Access-Control-Request-Method: POST||'
          400, nonsense||
          400, GET /%zz HTTP/1.1|Host: h||
          413, POST / HTTP/1.1|Host: h|Content-Length: 100000||
          413, POST / HTTP/1.1|Host: h|Expect: 100-continue|Content-Length: 100000||
          417, POST / HTTP/1.1|Host: h|Expect: a miracle|Content-Length: 1||
          500, GET /bad HTTP/1.1|Host: h||
          """)
  void everyAnswerIsNothingButDataToABrowser(int status, String request) throws IOException {
    try (RawConnection connection = new RawConnection(port.port())) {
      RawConnection.Response answer = connection.send(request.replace("|", "\r\n")).read();

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("x-frame-options", "DENY")
          .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
          .containsEntry("cross-origin-resource-policy", "same-origin")
          .containsEntry("referrer-policy", "no-referrer")
          .containsEntry("cache-control", "no-store")
          .doesNotContainKey("server");
    }
  }
}
