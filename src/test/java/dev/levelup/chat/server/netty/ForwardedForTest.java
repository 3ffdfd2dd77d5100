package dev.levelup.chat.server.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which address the port takes as the client's. */
class ForwardedForTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void closeClient() {
    http.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "198.51.100.7; 198.51.100.7",
        "203.0.113.1, 198.51.100.7; 198.51.100.7",
        "2001:db8::5; 2001:db8:0:0:0:0:0:5",
        "198.51.100.7:4711; 198.51.100.7",
        "[2001:db8::5]:4711; 2001:db8:0:0:0:0:0:5",
        "[2001:db8::5]; 2001:db8:0:0:0:0:0:5",
        "198.51.100.7:; 127.0.0.1",
        "198.51.100.7:4711:1; 127.0.0.1",
        "[198.51.100.7; 127.0.0.1",
        "198.51.100.7, nobody; 127.0.0.1",
        "example.org; 127.0.0.1",
        "'198.51.100.7,'; 127.0.0.1"
      })
  void behindAProxyItIsTheLastOneThatTheProxyNames(String header, String client) throws Exception {
    assertThat(whoAsks(true, header)).isEqualTo(client);
  }

  @Test
  void ofSeveralHeadersTheLastOneCounts() throws Exception {
    assertThat(whoAsks(true, "203.0.113.1", "198.51.100.7")).isEqualTo("198.51.100.7");
  }

  @Test
  void withoutTheHeaderItIsTheProxy() throws Exception {
    assertThat(whoAsks(true)).isEqualTo("127.0.0.1");
  }

  @Test
  void withoutAProxyTheHeaderMeansNothing() throws Exception {
    assertThat(whoAsks(false, "198.51.100.7")).isEqualTo("127.0.0.1");
  }

  private String whoAsks(boolean behindProxy, String... headers) throws Exception {
    try (HttpPort port = open(behindProxy)) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + "/"));
      for (String header : headers) {
        request.header("X-Forwarded-For", header);
      }
      return http.send(request.build(), BodyHandlers.ofString()).body();
    }
  }

  private static HttpPort open(boolean behindProxy) throws IOException {
    return HttpPort.open(
        HttpPortOptions.of("127.0.0.1", 0).withProxy(behindProxy),
        List.of(),
        call ->
            CompletableFuture.completedStage(HttpAnswer.text(200, call.remote().getHostAddress())));
  }
}
