package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.socketio.Admission;
import dev.levelup.chat.server.socketio.DisconnectReason;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Handshake;
import dev.levelup.chat.server.socketio.Reply;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.socketio.SocketIoApplication;
import dev.levelup.chat.server.socketio.SocketIoServer;
import dev.levelup.chat.server.socketio.engine.EngineOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Ben's socket, real at both ends, without the rest of the chat. */
abstract class OneSocketBase implements SocketIoApplication<ChatSession> {
  static final UserId BEN = new UserId("ben");

  final Rooms<ChatSession> rooms = ChatSession.rooms();
  private final CompletableFuture<Socket<ChatSession>> connected = new CompletableFuture<>();
  private HttpPort port;
  TestClient client;
  Socket<ChatSession> socket;

  @BeforeEach
  void benIsConnected() throws IOException {
    var server = new SocketIoServer<>(EngineOptions.standard(), this, rooms, Runnable::run);
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0),
            List.of(server),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)));
    client = connect();
    socket = connected.orTimeout(60, TimeUnit.SECONDS).join();
  }

  /** Connects as Ben. */
  final TestClient connect() {
    return TestClient.connect(URI.create("http://127.0.0.1:" + port.port()), "any");
  }

  @AfterEach
  void close() {
    client.close();
    port.close();
  }

  @Override
  public CompletionStage<Admission<ChatSession>> connect(Handshake handshake) {
    Identity ben = new Identity(BEN, "Ben", null, Instant.MAX);
    return CompletableFuture.completedStage(
        new Admission.Admitted<>(new ChatSession(ben, Language.ENGLISH)));
  }

  @Override
  public void connected(Socket<ChatSession> admitted) {
    connected.complete(admitted);
  }

  @Override
  public void event(Socket<ChatSession> from, Event event, Reply reply) {}

  @Override
  public void disconnected(Socket<ChatSession> gone, DisconnectReason reason) {}
}
