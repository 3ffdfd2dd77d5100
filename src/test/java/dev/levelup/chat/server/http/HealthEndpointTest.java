package dev.levelup.chat.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HealthEndpointTest extends HttpTestBase {
  @Test
  void aServerThatWorksSaysSoToAnybody() {
    Answer answer = get("/healthz");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).hasToString("{\"status\":\"ok\"}");
  }

  @Test
  void aServerWhoseStoreFailsIsUnavailableAndKeepsTheCauseToItself() throws Exception {
    HealthEndpoint health =
        new HealthEndpoint(() -> CompletableFuture.failedFuture(new IllegalStateException("disk")));
    try (HttpPort port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0),
            List.of(health),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)))) {
      URI uri = URI.create("http://127.0.0.1:" + port.port() + "/healthz");
      Answer answer = ask(HttpRequest.newBuilder(uri));
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body()).hasToString("{\"status\":\"unavailable\"}");
    }
  }
}
