package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import dev.levelup.chat.server.socketio.engine.TestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {
  private Recorder app;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void admitsAndTellsTheSocketsId() throws Exception {
    try (RawWebSocket client = app.webSocket()) {
      String connected = client.send("40").next();

      assertThat(app.nextCall()).isEqualTo("connect null");
      assertThat(app.nextCall()).isEqualTo("connected session");
      assertThat(connected).isEqualTo("40{\"sid\":\"" + app.nextSocket().id() + "\"}");
    }
  }

  @Test
  void admitsOverPolling() throws Exception {
    RawPolling client = app.polling().say("40{\"token\":\"123\"}");

    assertThat(client.next()).startsWith("40{\"sid\":\"");
    assertThat(app.nextCall()).isEqualTo("connect {\"token\":\"123\"}");
  }

  @Test
  void handsOverAuthAndTheRequest() throws Exception {
    app.door =
        handshake ->
            CompletableFuture.completedStage(
                new Admission.Admitted<>(
                    handshake.auth() + " " + handshake.peer().address().isLoopbackAddress()));
    try (RawWebSocket client = app.webSocket()) {
      client.send("40/,{\"token\":\"123\"}").next();

      assertThat(app.nextSocket().session()).isEqualTo("{\"token\":\"123\"} true");
    }
  }

  @Test
  void doesNotTellTheSessionsSid() throws Exception {
    try (RawWebSocket client =
        RawWebSocket.open(app.port.port(), "/socket.io/?EIO=4&transport=websocket")) {
      String sid = client.next().substring(8, 30);

      assertThat(client.send("40").next()).doesNotContain(sid);
    }
  }

  @Test
  void refusesWithTheApplicationsWords() throws Exception {
    app.door = _ -> CompletableFuture.completedStage(new Admission.Refused<>("Invalid token"));
    try (RawWebSocket client = app.webSocket()) {
      assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Invalid token\"}");
      assertThat(app.nextCall()).isEqualTo("connect null");
      assertThat(app.waitingCalls()).isZero();
    }
  }

  @Test
  void letsARefusedClientTryAgain() throws Exception {
    app.door = _ -> CompletableFuture.completedStage(new Admission.Refused<>("Invalid token"));
    try (RawWebSocket client = app.webSocket()) {
      client.send("40").next();
      app.door = _ -> CompletableFuture.completedStage(new Admission.Admitted<>("second"));

      assertThat(client.send("40").next()).startsWith("40");
    }
  }

  @Test
  void closesTheSessionOfWhoIsRefusedOverAndOver() throws Exception {
    app.door = _ -> CompletableFuture.completedStage(new Admission.Refused<>("Invalid token"));
    try (RawWebSocket client = app.webSocket()) {
      for (int i = 0; i < 5; i++) {
        assertThat(client.send("40").next()).startsWith("44{");
        assertThat(client.send("40/random").next()).startsWith("44/random,{");
      }
      assertThat(client.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void refusesWhenTheApplicationFails() throws Exception {
    app.door = _ -> CompletableFuture.failedStage(new IllegalStateException("secret detail"));
    try (RawWebSocket client = app.webSocket()) {
      assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Server error\"}");
      app.door =
          _ -> {
            throw new IllegalStateException("secret detail");
          };
      assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Server error\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "40/random; 44/random,{\"message\":\"Invalid namespace\"}",
        "40/random,{\"token\":\"1\"}; 44/random,{\"message\":\"Invalid namespace\"}"
      })
  void knowsNoOtherNamespace(String connect, String answer) throws Exception {
    try (RawWebSocket client = app.webSocket()) {
      assertThat(client.send(connect).next()).isEqualTo(answer);
      assertThat(app.waitingCalls()).isZero();
      assertThat(client.send("40").next()).startsWith("40");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"42[\"event\"]", "421[\"event\"]", "41", "431[]", "452-[\"event\"]"})
  void closesTheSessionOfWhoSpeaksBeforeConnecting(String packet) throws Exception {
    try (RawWebSocket client = app.webSocket()) {
      client.send(packet);

      assertThat(client.closeCode()).isEqualTo(1008);
      assertThat(app.waitingCalls()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"40\"token\"", "40[]", "40{", "40null", "40{}x"})
  void closesTheSessionOfAMalformedConnect(String packet) throws Exception {
    try (RawWebSocket client = app.webSocket()) {
      client.send(packet);

      assertThat(client.closeCode()).isEqualTo(1008);
      assertThat(app.waitingCalls()).isZero();
    }
  }

  @Test
  void closesTheSessionOfASecondConnect() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("40");

      assertThat(client.closeCode()).isEqualTo(1008);
      assertThat(app.nextCall()).isEqualTo("disconnected PARSE_ERROR");
    }
  }

  @Test
  void hearsWhatCameBehindTheConnectOnceAdmitted() throws Exception {
    CompletableFuture<Admission<String>> admission = new CompletableFuture<>();
    app.door = _ -> admission;
    try (RawWebSocket client = app.webSocket()) {
      client.send("40").send("42[\"first\"]").send("42[\"second\"]").send("421[\"third\"]");
      assertThat(app.nextCall()).isEqualTo("connect null");
      admission.complete(new Admission.Admitted<>("session"));

      assertThat(app.nextCall()).isEqualTo("connected session");
      assertThat(app.nextCall()).isEqualTo("first []");
      assertThat(app.nextCall()).isEqualTo("second []");
      assertThat(app.nextCall()).isEqualTo("third []");
    }
  }

  @Test
  void neverHearsWhatCameBehindARefusedConnect() throws Exception {
    CompletableFuture<Admission<String>> admission = new CompletableFuture<>();
    app.door = _ -> admission;
    try (RawWebSocket client = app.webSocket()) {
      client.send("40").send("42[\"secret\"]").ping();
      assertThat(app.nextCall()).isEqualTo("connect null");
      admission.complete(new Admission.Refused<>("no"));
      assertThat(client.next()).isEqualTo("44{\"message\":\"no\"}");
      app.door = _ -> CompletableFuture.completedStage(new Admission.Admitted<>("session"));
      client.send("40").send("42[\"after\"]");

      assertThat(app.nextCall()).isEqualTo("connect null");
      assertThat(app.nextCall()).isEqualTo("connected session");
      assertThat(app.nextCall()).isEqualTo("after []");
    }
  }

  @Test
  void admitsNobodyWhoHasGoneMeanwhile() throws Exception {
    CompletableFuture<Admission<String>> admission = new CompletableFuture<>();
    app.door = _ -> admission;
    try (RawWebSocket client = app.webSocket()) {
      client.send("40");
      assertThat(app.nextCall()).isEqualTo("connect null");
    }
    await().until(() -> app.server.sessionCount() == 0);
    admission.complete(new Admission.Admitted<>("session"));
    try (RawWebSocket _ = app.connectedWebSocket()) {
      assertThat(app.waitingCalls()).isZero();
    }
  }

  @Test
  void closesASessionThatNeverConnects() throws Exception {
    reopenWithShortConnectTimeout();
    try (RawWebSocket client = app.webSocket()) {
      assertThat(client.closeCode()).isEqualTo(1000);
      assertThat(app.waitingCalls()).isZero();
    }
  }

  @Test
  void closesASessionWhoseSocketHasLeftAndDoesNotComeAgain() throws Exception {
    reopenWithShortConnectTimeout();
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("41");

      assertThat(client.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void keepsASessionThatHasConnected() throws Exception {
    reopenWithShortConnectTimeout();
    try (RawWebSocket client = app.connectedWebSocket();
        RawWebSocket other = app.webSocket()) {
      assertThat(other.closeCode()).isEqualTo(1000); // opened later, and closed by now
      client.send("42[\"event\"]");

      assertThat(app.nextCall()).isEqualTo("event []");
    }
  }

  private void reopenWithShortConnectTimeout() throws IOException {
    app.close();
    app = new Recorder(TestOptions.with(o -> o.connectTimeout = Duration.ofMillis(300)));
  }
}
