package dev.levelup.chat.server.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
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
  void carriesTextOverPolling() {
    RawPolling polling = polling().say("4hello, wörld 🎮");

    HttpResponse<String> answer = polling.poll().join();

    assertThat(answer.body()).isEqualTo("4hello, wörld 🎮");
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain; charset=UTF-8");
  }

  @Test
  void carriesSeveralPacketsInOnePayload() {
    RawPolling polling = polling().say("4test1\u001e4test2\u001e4test3");

    assertThat(polling.next()).isEqualTo("4test1\u001e4test2\u001e4test3");
  }

  @Test
  void carriesBytesOverPollingAsBase64() {
    assertThat(polling().say("4hello\u001ebAQIDBA==").next()).isEqualTo("4hello\u001ebAQIDBA==");
  }

  @Test
  void answersAPollThatWaits() {
    RawPolling polling = polling();
    CompletableFuture<HttpResponse<String>> poll = polling.poll();
    polling.say("4hello");

    assertThat(poll.join().body()).isEqualTo("4hello");
  }

  @Test
  void carriesTextAndBytesOverWebSocket() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      socket.send("4hello, wörld 🎮").send(new byte[] {1, 2, 3, 4});

      assertThat(socket.next()).isEqualTo("4hello, wörld 🎮");
      assertThat(socket.nextBytes()).containsExactly(1, 2, 3, 4);
    }
  }

  /** The frame's header has three forms, depending on the length. */
  @ParameterizedTest
  @ValueSource(ints = {0, 124, 125, 126, 65_534, 65_535})
  void carriesMessagesOfEveryLength(int length) throws Exception {
    try (RawWebSocket socket = webSocket()) {
      String message = "4" + "x".repeat(length);

      assertThat(socket.send(message).next()).isEqualTo(message);
    }
  }

  @Test
  void sendsAFrameThatIsLongerThanAnyOfAClient() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      EngineSession session = echo.opened.take();
      session.execute(() -> session.send(EnginePacket.message("x".repeat(200_000))));

      assertThat(socket.next()).hasSize(200_001);
    }
  }

  @Test
  void sendsAllThatOneTurnOfTheLoopBringsInOrderAndTheCloseBehindIt() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      EngineSession session = echo.opened.take();
      session.execute(
          () -> {
            for (int i = 0; i < 300; i++) {
              session.send(EnginePacket.message(i + "x".repeat(i * 3)));
            }
            session.close();
          });

      for (int i = 0; i < 300; i++) {
        assertThat(socket.next()).isEqualTo("4" + i + "x".repeat(i * 3));
      }
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void takesAMessageInParts() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      socket.sendPart("4hel", false).sendPart("l", false).sendPart("o", true);

      assertThat(socket.next()).isEqualTo("4hello");
    }
  }

  /** A message cannot open a session, or upgrade one that does not exist. */
  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "0{}", "2", "2probe", "5", "7", "4ok\u001ex", "b***"})
  void closesThePollingSessionUponWhatIsNoPacket(String payload) {
    RawPolling polling = polling();

    HttpResponse<String> answer = polling.post(payload).join();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(polling.isUnknown()).isTrue();
    assertThat(echo.closed).containsExactly(CloseReason.PARSE_ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "0{}", "2", "2probe", "5", "7", "b***"})
  void closesTheWebSocketUponWhatIsNoPacket(String message) throws Exception {
    try (RawWebSocket socket = webSocket()) {
      socket.send(message);

      assertThat(socket.closeCode()).isEqualTo(1008);
      assertThat(echo.closed.take()).isEqualTo(CloseReason.PARSE_ERROR);
    }
  }

  @Test
  void closesASessionThatIsPolledTwiceAtATime() {
    RawPolling polling = polling();
    CompletableFuture<HttpResponse<String>> first = polling.poll();
    CompletableFuture<HttpResponse<String>> second = polling.poll();

    CompletableFuture.allOf(first, second).join();

    assertThat(first.join().statusCode() + second.join().statusCode()).isEqualTo(200 + 400);
    assertThat(first.join().statusCode() == 200 ? first.join().body() : second.join().body())
        .isEqualTo("1");
    assertThat(polling.isUnknown()).isTrue();
    assertThat(echo.closed).containsExactly(CloseReason.TRANSPORT_ERROR);
  }

  @Test
  void takesABurstOfAsManyBytesAsItPromises() throws Exception {
    RawPolling polling = polling();
    String packet = "4" + "x".repeat(999) + "\u001e";
    String burst = packet.repeat(998) + "4last";
    CompletableFuture<HttpResponse<String>> taken = polling.post(burst);

    String heard = "";
    while (!heard.endsWith("4last")) {
      heard = polling.next();
      assertThat(heard.split("\u001e", -1)).hasSizeLessThanOrEqualTo(16);
    }
    assertThat(taken.join().statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAPayloadThatIsTooLargeAndKeepsTheSession() {
    RawPolling polling = polling();

    assertThat(polling.post("4" + "x".repeat(1_000_000)).join().statusCode()).isEqualTo(413);
    assertThat(polling.say("4hello").next()).isEqualTo("4hello");
  }

  @Test
  void refusesAPayloadThatTurnsOutTooLargeChunkByChunk() {
    RawPolling polling = polling();
    byte[] payload = ("4" + "x".repeat(1_000_000)).getBytes(UTF_8);

    assertThat(polling.postChunked(payload).join().statusCode()).isEqualTo(413);
    assertThat(polling.say("4hello").next()).isEqualTo("4hello");
  }

  @Test
  void closesAWebSocketThatSendsTooLargeAMessage() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      socket.send("4" + "x".repeat(65_536));

      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void closesAWebSocketWhosePartsAreTooLargeTogether() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      socket.sendPart("4" + "x".repeat(60_000), false).sendPart("x".repeat(60_000), true);

      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void answersWebSocketPings() throws Exception {
    try (RawWebSocket socket = webSocket()) {
      assertThat(socket.ping((byte) 1, (byte) 2).array()).containsExactly(1, 2);
    }
  }

  @Test
  void tellsThatALostWebSocketIsClosedAndForgetsIt() throws Exception {
    RawWebSocket socket = webSocket();
    socket.close();

    assertThat(echo.closed.take()).isEqualTo(CloseReason.TRANSPORT_CLOSE);
    assertThat(echo.sessionCount()).isZero();
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
