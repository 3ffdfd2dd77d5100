package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frame that all members share is let go once each has got it, and never before. */
class AudienceTest {
  private final SharedPacket packet = SharedPacket.of(EnginePacket.message("2[\"news\"]"));
  private Recorder app;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
  }

  @AfterEach
  void close() {
    app.close();
    assertThat(packet.release()).as("the test was the last to hold the frame").isTrue();
  }

  @Test
  void nobodyHoldsTheFrameOnceAllHaveGotIt() throws Exception {
    RawPolling polling = app.connectedPolling();
    app.rooms.join(app.nextSocket(), "room");
    try (RawWebSocket first = app.connectedWebSocket();
        RawWebSocket second = app.connectedWebSocket()) {
      app.rooms.join(app.nextSocket(), "room");
      app.rooms.join(app.nextSocket(), "room");
      for (int i = 0; i < 3; i++) {
        audience().tell(List.of(packet), null);
        assertThat(first.next()).isEqualTo("42[\"news\"]");
        assertThat(second.next()).isEqualTo("42[\"news\"]");
        assertThat(polling.next()).isEqualTo("42[\"news\"]");
      }

      await().until(() -> packet.refCnt() == 1);
    }
  }

  @Test
  void nobodyHoldsTheFrameForThoseWhoHaveGone() throws Exception {
    Audience<String> audience;
    try (RawWebSocket _ = app.connectedWebSocket()) {
      app.rooms.join(app.nextSocket(), "room");
      audience = audience();
    }
    assertThat(app.nextCall()).isEqualTo("disconnected TRANSPORT_CLOSE");
    audience.tell(List.of(packet), null);

    await().until(() -> packet.refCnt() == 1);
  }

  @Test
  void nobodyHoldsTheFrameOnceThePortIsClosed() throws Exception {
    try (RawWebSocket _ = app.connectedWebSocket()) {
      app.rooms.join(app.nextSocket(), "room");
      Audience<String> audience = audience();
      app.port.close();
      audience.tell(List.of(packet), null);

      assertThat(packet.refCnt()).isOne();
    }
  }

  private Audience<String> audience() {
    return Objects.requireNonNull(app.rooms.audience("room"));
  }
}
