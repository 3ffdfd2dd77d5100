package dev.levelup.chat.server.socketio;

import com.google.gson.JsonObject;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.socketio.engine.EngineOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The application that the official Socket.IO test suite expects on its port. */
final class SocketIoEcho implements SocketIoApplication<JsonObject>, AutoCloseable {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  final HttpPort port;

  SocketIoEcho(int port, EngineOptions options) throws IOException {
    this.port =
        HttpPort.open(
            new HttpPortOptions(
                "127.0.0.1",
                port,
                options.maxPayload(),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                1000,
                Set.of(),
                null,
                false),
            List.of(
                new SocketIoServer<>(
                    options, this, new Rooms<>(_ -> "everybody", Integer.MAX_VALUE), workers)),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)));
  }

  @Override
  public CompletionStage<Admission<JsonObject>> connect(Handshake handshake) {
    JsonObject auth = Objects.requireNonNullElseGet(handshake.auth(), JsonObject::new);
    return CompletableFuture.completedStage(new Admission.Admitted<>(auth));
  }

  @Override
  public void connected(Socket<JsonObject> socket) {
    socket.emit("auth", socket.session());
  }

  @Override
  public void event(Socket<JsonObject> socket, Event event, Reply reply) {
    switch (event.name()) {
      case "message" -> socket.emit(new Event("message-back", event.args(), event.attachments()));
      case "message-with-ack" -> reply.send(event.args(), event.attachments());
      default -> {}
    }
  }

  @Override
  public void disconnected(Socket<JsonObject> socket, DisconnectReason reason) {}

  @Override
  public void close() {
    port.close();
    workers.shutdownNow(); // interrupts a handler that a failed test has left waiting
  }
}
