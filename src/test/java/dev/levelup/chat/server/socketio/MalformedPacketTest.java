package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is not a valid packet, or not a valid event. */
class MalformedPacketTest {
  private Recorder app;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
  }

  @AfterEach
  void close() {
    app.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4",
        "4abc",
        "49",
        "44{}",
        "42",
        "42{}",
        "42[]",
        "42[null]",
        "42abc[\"event\"]",
        "42[\"event\"]x",
        "42[\"event\"",
        "42['event']",
        "42[\"disconnect\"]",
        "42[\"event\",NaN]",
        "42/other,[\"event\"]",
        "41/other",
        "45[\"event\"]",
        "45-[\"event\"]",
        "459999999999999999-[\"event\"]",
        "42[true]",
        "450-[\"event\",{\"_placeholder\":true,\"num\":0}]",
        "450-[\"event\",[{\"_placeholder\":true}]]",
        "450-[\"event\",{\"a\":{\"_placeholder\":true,\"num\":-1}}]"
      })
  void closesTheSessionOfAMalformedPacket(String packet) throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send(packet);

      assertThat(client.closeCode()).isEqualTo(1008);
      assertThat(app.nextCall()).isEqualTo("disconnected PARSE_ERROR");
    }
  }

  @Test
  void logsOneLineOfAMalformedPacketAndNothingOfWhatItSays() throws Exception {
    try (LogLines log = new LogLines();
        RawWebSocket client = app.connectedWebSocket()) {
      client.send("42[\"secret\\nforged line\",}").closeCode();

      assertThat(log.messages()).containsExactly("ended a session from /127.0.0.1: PARSE_ERROR");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"42{}", "4abc"})
  void hearsNothingBehindAMalformedPacket(String packet) throws Exception {
    RawPolling client = app.connectedPolling();
    var _ = client.post("42[\"early\"]\u001e" + packet + "\u001e42[\"late\"]").join();

    assertThat(app.nextCall()).isEqualTo("early []");
    assertThat(app.nextCall()).isEqualTo("disconnected PARSE_ERROR");
    assertThat(client.isUnknown()).isTrue();
  }

  @Test
  void closesTheSessionOfBytesThatNobodyAnnounced() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send((byte) 1);

      assertThat(client.closeCode()).isEqualTo(1008);
    }
  }

  @Test
  void closesTheSessionOfATextWhereBytesAreDue() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      client.send("451-[\"event\",{\"_placeholder\":true,\"num\":0}]").send("42[\"event\"]");

      assertThat(client.closeCode()).isEqualTo(1008);
      assertThat(app.nextCall()).isEqualTo("disconnected PARSE_ERROR");
    }
  }
}
