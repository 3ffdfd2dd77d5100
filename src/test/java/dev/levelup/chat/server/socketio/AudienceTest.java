package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broadcast to members on one loop or on several, or who are already gone. */
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
  }

  @Test
  void whoHasGoneKeepsItFromNobody() throws Exception {
    Audience<String> audience;
    try (RawWebSocket stays = app.connectedWebSocket()) {
      app.rooms.join(app.nextSocket(), "room");
      try (RawWebSocket _ = app.connectedWebSocket()) {
        app.rooms.join(app.nextSocket(), "room");
        audience = audience();
      }
      assertThat(app.nextCall()).isEqualTo("disconnected TRANSPORT_CLOSE");
      audience.tell(List.of(packet), null);

      assertThat(stays.next()).isEqualTo("42[\"news\"]");
    }
  }

  @Test
  void nobodyIsToldOnceThePortIsClosed() throws Exception {
    try (RawWebSocket closed = app.connectedWebSocket()) {
      app.rooms.join(app.nextSocket(), "room");
      Audience<String> audience = audience();
      app.port.close();
      audience.tell(List.of(packet), null);

      assertThat(closed.unread()).isZero();
    }
  }

  private Audience<String> audience() {
    return Objects.requireNonNull(app.rooms.audience("room"));
  }
}
