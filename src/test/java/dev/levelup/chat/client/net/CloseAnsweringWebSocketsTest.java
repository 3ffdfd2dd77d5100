package dev.levelup.chat.client.net;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseAnsweringWebSocketsTest {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient http = new OkHttpClient();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    http.dispatcher().executorService().shutdown();
    server.close();
  }

  @Test
  void aCloseByTheServerIsHeardOfAtOnce() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    server.enqueue(new MockResponse.Builder().webSocketUpgrade(new ClosesAtOnce()).build());

    new CloseAnsweringWebSockets(http)
        .newWebSocket(
            new Request.Builder().url(server.url("/")).build(),
            new WebSocketListener() {
              @Override
              public void onClosed(WebSocket webSocket, int code, String reason) {
                closed.countDown();
              }
            });

    assertThat(closed.await(5, SECONDS)).isTrue();
  }

  private static final class ClosesAtOnce extends WebSocketListener {
    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      webSocket.close(1001, "going away");
    }
  }
}
