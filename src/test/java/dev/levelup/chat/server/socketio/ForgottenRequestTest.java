package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A session outlives its requests, the opening one and the waiting ones, and must not hold them.
 */
@Tag("slow")
class ForgottenRequestTest implements Endpoint {
  private final BlockingQueue<WeakReference<HttpCall>> calls = new LinkedBlockingQueue<>();
  private Recorder app;
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0),
            List.of(this),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)));
  }

  @AfterEach
  void close() {
    port.close();
    app.close();
  }

  @Override
  public String path() {
    return app.server.path();
  }

  @Override
  public void serve(Exchange exchange) {
    calls.add(new WeakReference<>(exchange.call()));
    app.server.serve(exchange);
  }

  @Test
  void aWebSocketSessionHoldsNotItsHandshake() throws Exception {
    try (RawWebSocket client =
        RawWebSocket.open(port.port(), "/socket.io/?EIO=4&transport=websocket")) {
      client.next();
      assertForgotten(1);
      assertThat(client.send("40").next()).startsWith("40{");
    }
  }

  @Test
  void aPollingSessionHoldsNeitherItsHandshakeNorThePollThatWaits() throws Exception {
    RawPolling client = RawPolling.open(port.port(), path());
    CompletableFuture<?> waiting = client.poll();
    assertForgotten(2);
    assertThat(waiting).isNotDone();
    assertThat(app.server.sessionCount()).isEqualTo(1);
  }

  private void assertForgotten(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      WeakReference<HttpCall> call = calls.take();
      Awaitility.await()
          .until(
              () -> {
                System.gc();
                return call.refersTo(null);
              });
    }
  }
}
