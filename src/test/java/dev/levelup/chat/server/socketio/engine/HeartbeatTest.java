package dev.levelup.chat.server.socketio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration NEVER = Duration.ofMinutes(1);

  private EngineEcho echo;

  @BeforeEach
  void open() throws IOException {
    echo = open(SOON, NEVER);
  }

  @AfterEach
  void close() {
    echo.close();
  }

  @Test
  void pingsAWebSocketAgainAfterEachPong() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      for (int i = 0; i < 3; i++) {
        assertThat(socket.next()).isEqualTo("2");
        socket.send("3");
      }
    }
  }

  @Test
  void pingsAPollingClientAgainAfterEachPong() {
    RawPolling polling = RawPolling.open(echo.port(), "/engine.io/");
    for (int i = 0; i < 3; i++) {
      assertThat(polling.next()).isEqualTo("2");
      polling.say("3");
    }
  }

  @Test
  void takesAPongThatNobodyAskedForAsNothing() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      socket.send("3").send("3").send("3").send("4hello");

      assertThat(socket.next()).isIn("4hello", "2");
    }
    assertThat(echo.closed.take()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
  }

  @Test
  void cutsAWebSocketThatDoesNotAnswer() throws Exception {
    reopen(SOON, SOON);
    try (RawWebSocket socket = webSocket()) {
      assertThat(socket.next()).isEqualTo("2");

      assertThat(socket.closeCode()).isEqualTo(1006);
      assertThat(echo.closed.take()).isEqualTo(CloseReason.PING_TIMEOUT);
      assertThat(echo.sessionCount()).isZero();
    }
  }

  @Test
  void forgetsAPollingClientThatDoesNotComeAgain() throws Exception {
    reopen(SOON, SOON);
    RawPolling polling = RawPolling.open(echo.port(), "/engine.io/");

    assertThat(echo.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseReason.PING_TIMEOUT);
    assertThat(polling.isUnknown()).isTrue();
    assertThat(echo.sessionCount()).isZero();
  }

  private void reopen(Duration interval, Duration timeout) throws IOException {
    echo.close();
    echo = open(interval, timeout);
  }

  private static EngineEcho open(Duration interval, Duration timeout) throws IOException {
    return new EngineEcho(
        0,
        TestOptions.with(
            options -> {
              options.pingInterval = interval;
              options.pingTimeout = timeout;
            }));
  }

  private RawWebSocket webSocket() throws InterruptedException {
    RawWebSocket socket = RawWebSocket.open(echo.port(), "/engine.io/?EIO=4&transport=websocket");
    assertThat(socket.next()).startsWith("0");
    return socket;
  }
}
