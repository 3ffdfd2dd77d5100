package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.access.TestServices;
import dev.levelup.chat.server.domain.services.Services;
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
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in that ends after its token was checked, but before its socket is watched. */
class LateSignOutTest implements SocketIoApplication<ChatSession> {
  private final Rooms<ChatSession> rooms = ChatSession.rooms();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  @TempDir private Path folder;
  private Store store;
  private Services services;
  private ChatGateway gateway;
  private SignIn ann;
  private HttpPort port;

  @BeforeEach
  void annIsSignedIn() throws Exception {
    store = SqliteStore.open(folder.resolve("levelup.db"));
    services = TestServices.services(store);
    gateway =
        new ChatGateway(
            services,
            rooms,
            TestAdmission.on(rooms),
            new SocketExpiry(Clock.systemUTC(), timer::schedule),
            TestAdmission.reads(rooms, store),
            new TypingFeed(rooms, _ -> {}));
    ann = services.auth().register(new Credentials("Ann", "levelup")).join();
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0),
            List.of(new SocketIoServer<>(EngineOptions.standard(), this, rooms, Runnable::run)),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)));
  }

  @AfterEach
  void close() {
    port.close();
    timer.shutdownNow();
    store.close();
  }

  @Test
  void whoseSignInEndsWhileTheyAreLetInIsPutOut() {
    URI url = URI.create("http://127.0.0.1:" + port.port());
    try (TestClient client = TestClient.connect(url, ann.token())) {
      client.next("connect");
      assertThat(client.next("disconnect").getAsString()).isEqualTo("io server disconnect");
    }
  }

  @Override
  public CompletionStage<Admission<ChatSession>> connect(Handshake handshake) {
    CompletionStage<Admission<ChatSession>> admission = gateway.connect(handshake);
    services.auth().logout(ann.user().id(), ann.refreshToken()).join();
    return admission;
  }

  @Override
  public void connected(Socket<ChatSession> socket) {
    gateway.connected(socket);
  }

  @Override
  public void event(Socket<ChatSession> socket, Event event, Reply reply) {
    gateway.event(socket, event, reply);
  }

  @Override
  public void disconnected(Socket<ChatSession> socket, DisconnectReason reason) {
    gateway.disconnected(socket, reason);
  }
}
