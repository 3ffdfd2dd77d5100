package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonPrimitive;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisconnectTest {
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
  void theServerDisconnectsAWebSocketBehindItsLastWords() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      Socket<String> socket = app.nextSocket();
      socket.emit("bye", new JsonPrimitive(1));
      socket.disconnect();

      assertThat(socket.isConnected()).isFalse();
      assertThat(client.next()).isEqualTo("42[\"bye\",1]");
      assertThat(client.next()).isEqualTo("41");
      assertThat(client.closeCode()).isEqualTo(1000);
      assertThat(app.nextCall()).isEqualTo("disconnected SERVER_DISCONNECT");
    }
  }

  @Test
  void theServerDisconnectsAPollingClientBehindItsLastWords() throws Exception {
    RawPolling client = app.connectedPolling();
    Socket<String> socket = app.nextSocket();
    socket.emit("bye", new JsonPrimitive(1));
    socket.disconnect();

    assertThat(app.nextCall()).isEqualTo("disconnected SERVER_DISCONNECT");
    assertThat(client.next()).isEqualTo("42[\"bye\",1]\u001e41");
    assertThat(client.next()).isEqualTo("1");
    assertThat(client.isUnknown()).isTrue();
  }

  @Test
  void nothingOfADisconnectedSocketIsHeardOrSent() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    app.handler = (_, _) -> awaitQuietly(release);
    RawPolling client = app.connectedPolling();
    client.say("42[\"first\"]\u001e42[\"waiting\"]");
    Socket<String> socket = app.nextSocket();
    assertThat(app.nextCall()).isEqualTo("first []");
    socket.disconnect();
    socket.emit("late", new JsonPrimitive(1));
    release.countDown();

    assertThat(app.nextCall()).isEqualTo("disconnected SERVER_DISCONNECT");
    assertThat(client.next()).isEqualTo("41");
    assertThat(client.next()).isEqualTo("1");
  }

  @Test
  void aClientThatGoesIsStillHeardToTheEnd() throws Exception {
    RawWebSocket client = app.connectedWebSocket();
    client.send("42[\"last words\"]").send("1").closeCode();

    assertThat(app.nextCall()).isEqualTo("last words []");
    assertThat(app.nextCall()).isEqualTo("disconnected TRANSPORT_CLOSE");
  }

  @Test
  void theClientDisconnectsAndMayConnectAgain() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      Socket<String> first = app.nextSocket();
      client.send("41").send("40");

      assertThat(client.next()).startsWith("40{").doesNotContain(first.id());
      assertThat(first.isConnected()).isFalse();
      assertThat(app.nextCall()).isEqualTo("disconnected CLIENT_DISCONNECT");
    }
  }

  @Test
  void whatTheFormerSocketSaysDoesNotReachTheNextOneOnItsConnection() throws Exception {
    CompletableFuture<Reply> former = new CompletableFuture<>();
    app.handler = (_, reply) -> former.complete(reply);
    try (RawWebSocket client = app.connectedWebSocket()) {
      Socket<String> first = app.nextSocket();
      client.send("421[\"event\"]").send("41").send("40").next();
      Socket<String> second = app.nextSocket();
      former.join().send(new JsonPrimitive("stale"));
      first.emit("stale", new JsonPrimitive(1));
      second.emit("fresh", new JsonPrimitive(1));

      assertThat(client.next()).isEqualTo("42[\"fresh\",1]");
    }
  }

  @Test
  void aClosedPortIsALostConnectionToItsClients() throws Exception {
    RawPolling polling = app.connectedPolling();
    try (RawWebSocket client = app.connectedWebSocket()) {
      CompletableFuture<HttpResponse<String>> poll = polling.poll();
      app.port.close();

      assertThat(client.closeCode()).isEqualTo(1006);
      assertThat(client.unread()).isZero();
      assertThat(poll).failsWithin(Duration.ofSeconds(10));
      assertThat(app.nextCall()).isEqualTo("disconnected TRANSPORT_CLOSE");
      app.nextSocket().emit("late", new JsonPrimitive(1));
    }
  }

  @Test
  void nothingIsLeftOfThoseWhoHaveGone() throws Exception {
    RawPolling polling = app.connectedPolling();
    Socket<String> first = app.nextSocket();
    RawWebSocket client = app.connectedWebSocket();
    Socket<String> second = app.nextSocket();
    app.rooms.join(first, "room");
    app.rooms.join(second, "room");
    assertThat(polling.say("1").next()).isEqualTo("6");
    client.close();

    await().until(() -> app.server.sessionCount() == 0);
    assertThat(app.rooms.members("room")).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
