package dev.levelup.chat.server.socketio.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseTest {
  private EngineEcho echo;

  @BeforeEach
  void open() throws IOException {
    echo = new EngineEcho(0, EngineOptions.standard());
  }

  @AfterEach
  void close() {
    echo.close();
  }

  @Test
  void theClientClosesAPollingSession() throws Exception {
    RawPolling polling = polling();
    CompletableFuture<HttpResponse<String>> poll = polling.poll();
    echo.awaitPoll(echo.opened.take());
    polling.say("1");

    assertThat(poll.join().body()).isEqualTo("6");
    assertThat(polling.isUnknown()).isTrue();
    assertThat(echo.closed).containsExactly(CloseReason.TRANSPORT_CLOSE);
  }

  @Test
  void aPollThatTheClientsCloseHasOvertakenIsReleased() throws Exception {
    RawPolling polling = polling();
    polling.say("1");

    assertThat(echo.closed.take()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
    assertThat(polling.next()).isEqualTo("6");
    assertThat(polling.isUnknown()).isTrue();
  }

  @Test
  void theClientClosesAWebSocketSession() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      socket.send("1");

      assertThat(socket.closeCode()).isEqualTo(1000);
      assertThat(echo.closed.take()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
    }
  }

  @Test
  void hearsNothingBehindAClose() throws Exception {
    RawPolling polling = polling();
    polling.say("1\u001e4late");

    assertThat(polling.next()).isEqualTo("6");
    assertThat(polling.isUnknown()).isTrue();
    assertThat(echo.closed).containsExactly(CloseReason.TRANSPORT_CLOSE);
  }

  @Test
  void theServerClosesAPollingSessionInAWaitingPoll() throws Exception {
    RawPolling polling = polling();
    CompletableFuture<HttpResponse<String>> poll = polling.poll();
    EngineSession session = echo.opened.take();
    echo.awaitPoll(session);
    session.execute(
        () -> {
          session.send(EnginePacket.message("bye"));
          session.close();
        });

    assertThat(poll.join().body()).isEqualTo("4bye");
    assertThat(polling.next()).isEqualTo("1");
    assertThat(polling.isUnknown()).isTrue();
  }

  @Test
  void theServersLastWordsWaitForThePollThatFetchesThem() throws Exception {
    RawPolling polling = polling();
    EngineSession session = echo.opened.take();
    session.execute(
        () -> {
          session.send(EnginePacket.message("bye"));
          session.close();
        });

    assertThat(echo.closed.take()).isEqualTo(CloseReason.SERVER_CLOSE);
    assertThat(polling.say("4ignored").next()).isEqualTo("4bye");
    assertThat(polling.next()).isEqualTo("1");
    assertThat(polling.isUnknown()).isTrue();
  }

  @Test
  void aSessionThatItsClientHasClosedIsForgottenWithoutAPoll() throws Exception {
    reopenWithShortPingTimeout();
    polling().say("1");

    await().untilAsserted(() -> assertThat(echo.sessionCount()).isZero());
  }

  @Test
  void theServersLastWordsAreForgottenWhenNobodyComesForThem() throws Exception {
    reopenWithShortPingTimeout();
    polling();
    EngineSession session = echo.opened.take();
    session.execute(session::close);

    await().untilAsserted(() -> assertThat(echo.sessionCount()).isZero());
  }

  @Test
  void theServerClosesAWebSocketBehindItsLastWords() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      EngineSession session = echo.opened.take();
      session.execute(
          () -> {
            session.send(EnginePacket.message("bye"));
            session.close();
          });

      assertThat(socket.next()).isEqualTo("4bye");
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void losesASessionWhosePollIsLost() throws Exception {
    RawPolling polling = polling();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), echo.port())) {
      String poll = "GET " + polling.path() + " HTTP/1.1\r\nHost: h\r\n\r\n";
      socket.getOutputStream().write(poll.getBytes(StandardCharsets.US_ASCII));
      echo.awaitPoll(echo.opened.take());
    }

    assertThat(echo.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseReason.TRANSPORT_CLOSE);
  }

  @Test
  void aConnectionThatWasResetIsNoFullBacklog() throws Exception {
    EngineSession session;
    CountDownLatch reset = new CountDownLatch(1);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), echo.port())) {
      String handshake =
          """
          GET /engine.io/?EIO=4&transport=websocket HTTP/1.1\r
          Host: h\r
          Upgrade: websocket\r
          Connection: Upgrade\r
          Sec-WebSocket-Version: 13\r
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
          \r
          """;
      socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
      session = echo.opened.take();
      session.execute(() -> awaitUninterruptibly(reset));
      socket.setSoLinger(true, 0);
    }
    sendOneByOne(session, 200);
    reset.countDown();

    assertThat(echo.closed.poll(10, TimeUnit.SECONDS)).isEqualTo(CloseReason.TRANSPORT_CLOSE);
  }

  /** Each message is sent in its own task, so that the previous one has been written. */
  private static void sendOneByOne(EngineSession session, int count) {
    session.execute(
        () -> {
          session.send(EnginePacket.message("x".repeat(1000)));
          if (count > 1) {
            sendOneByOne(session, count - 1);
          }
        });
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void cutsAPollingClientThatDoesNotFetchItsBacklog() throws Exception {
    reopenWithSmallBacklog();
    polling();

    assertThat(flood(echo.opened.take())).isEqualTo(CloseReason.BACKLOG_FULL);
    assertThat(echo.sessionCount()).isZero();
  }

  @Test
  void cutsAWebSocketThatDoesNotReadItsBacklog() throws Exception {
    reopenWithSmallBacklog();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), echo.port())) {
      openWebSocket(socket);

      assertThat(flood(echo.opened.take())).isEqualTo(CloseReason.BACKLOG_FULL);
      assertThat(echo.sessionCount()).isZero();
    }
  }

  /** A client that reads may receive far more than the backlog. */
  @Test
  void sparesAWebSocketThatReads() throws Exception {
    reopenWithSmallBacklog();
    try (RawWebSocket socket = webSocket()) {
      EngineSession session = echo.opened.take();
      for (int i = 0; i < 200; i++) {
        session.execute(() -> session.send(EnginePacket.message("x".repeat(50_000))));
        assertThat(socket.next()).hasSize(50_001);
      }
    }
  }

  private void reopenWithShortPingTimeout() throws IOException {
    echo.close();
    echo = new EngineEcho(0, TestOptions.with(o -> o.pingTimeout = Duration.ofMillis(50)));
  }

  private void reopenWithSmallBacklog() throws IOException {
    echo.close();
    echo = new EngineEcho(0, TestOptions.with(o -> o.maxBacklogBytes = 200_000));
  }

  private @Nullable CloseReason flood(EngineSession session) throws InterruptedException {
    @Nullable CloseReason closed = null;
    for (int i = 0; i < 10_000 && closed == null; i++) {
      session
          .home()
          .submit(() -> session.send(EnginePacket.message("x".repeat(10_000))))
          .syncUninterruptibly();
      closed = echo.closed.poll();
    }
    return closed;
  }

  private static void openWebSocket(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        """
        GET /engine.io/?EIO=4&transport=websocket HTTP/1.1\r
        Host: h\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        \r
        """
            .getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
  }

  private RawPolling polling() {
    return RawPolling.open(echo.port(), "/engine.io/");
  }

  private RawWebSocket webSocket() throws InterruptedException {
    RawWebSocket socket = RawWebSocket.open(echo.port(), "/engine.io/?EIO=4&transport=websocket");
    assertThat(socket.next()).startsWith("0");
    return socket;
  }
}
