package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packets that the protocol allows and this server does not: refused, and the session continues.
 */
class UnfitPacketTest {
  private Recorder app;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
  }

  @AfterEach
  void close() {
    app.close();
  }

  static Stream<String> unfit() {
    return Stream.of(
        "[1,{}]",
        "[1.5e3]",
        "[\"event\"," + "[".repeat(64) + "]".repeat(64) + "]",
        "[\"event\"," + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "]");
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void refusesWhatIsLegalAndGoesOn(String event) throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("427" + event).send("42[\"event\"]");

      assertThat(client.next()).isEqualTo("437[\"unfit\"]");
      assertThat(app.nextCall()).isEqualTo("unfit");
      assertThat(app.nextCall()).isEqualTo("event []");
    }
  }

  @Test
  void takesNoIdOfSixteenDigitsAndRepeatsIt() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("421234567890123456[\"event\"]").send("42[\"event\"]");

      assertThat(client.next()).isEqualTo("431234567890123456[\"unfit\"]");
      assertThat(app.nextCall()).isEqualTo("unfit");
      assertThat(app.nextCall()).isEqualTo("event []");
    }
  }

  @Test
  void repeatsNoIdWithoutEnd() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("42" + "1".repeat(60_000) + "[\"event\"]").send("42[\"event\"]");

      assertThat(app.nextCall()).isEqualTo("unfit");
      assertThat(app.nextCall()).isEqualTo("event []");
      assertThat(client.unread()).isZero();
    }
  }

  @Test
  void passesOverMoreAttachmentsThanItKeeps() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("4511-7[\"event\",{\"_placeholder\":true,\"num\":10}]");
      for (int i = 0; i < 11; i++) {
        client.send((byte) i);
      }
      client.send("42[\"event\"]");

      assertThat(client.next()).isEqualTo("437[\"unfit\"]");
      assertThat(app.nextCall()).isEqualTo("unfit");
      assertThat(app.nextCall()).isEqualTo("event []");
    }
  }

  @Test
  void passesOverLargerAttachmentsThanItKeeps() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("452-7[\"event\",{\"_placeholder\":true,\"num\":0}]");
      client.send(new byte[40_000]).send(new byte[40_000]).send("42[\"event\"]");

      assertThat(client.next()).isEqualTo("437[\"unfit\"]");
      assertThat(app.nextCall()).isEqualTo("unfit");
      assertThat(app.nextCall()).isEqualTo("event []");
    }
  }

  @Test
  void refusesALargeEventThatOnlyAPollCanCarry() throws Exception {
    RawPolling client = app.connectedPolling();
    client.say("427[\"event\",\"" + "x".repeat(100_000) + "\"]\u001e42[\"event\"]");

    assertThat(client.next()).isEqualTo("437[\"unfit\"]");
    assertThat(app.nextCall()).isEqualTo("unfit");
    assertThat(app.nextCall()).isEqualTo("event []");
  }

  @Test
  void refusesAConnectThatCarriesTooMuchAndLetsItTryAgain() throws Exception {
    try (RawWebSocket client = app.webSocket()) {
      client.send("40{\"token\":" + "[".repeat(70) + "]".repeat(70) + "}");
      assertThat(client.next()).isEqualTo("44{\"message\":\"Invalid payload\"}");
      client.send("40{\"token\":\"" + "x".repeat(20_000) + "\"}");
      assertThat(client.next()).isEqualTo("44{\"message\":\"Invalid payload\"}");
      assertThat(client.send("40").next()).startsWith("40{");
    }
  }
}
