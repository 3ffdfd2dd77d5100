package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import dev.levelup.chat.server.socketio.engine.TestOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final JsonElement ONE = new JsonPrimitive(1);
  private static final int ROUNDS = 5_000;

  private Recorder app;
  private Rooms<String> rooms;

  @BeforeEach
  void open() throws IOException {
    app = new Recorder();
    rooms = app.rooms;
  }

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void reachesEveryMemberOverEitherTransport() throws Exception {
    RawPolling polling = app.connectedPolling();
    rooms.join(app.nextSocket(), "room");
    try (RawWebSocket client = app.connectedWebSocket();
        RawWebSocket upgraded = upgraded()) {
      rooms.join(app.nextSocket(), "room");
      rooms.join(app.nextSocket(), "room");
      rooms.broadcast("room", Event.of("news", ONE));

      assertThat(polling.next()).isEqualTo("42[\"news\",1]");
      assertThat(client.next()).isEqualTo("42[\"news\",1]");
      assertThat(upgraded.next()).isEqualTo("42[\"news\",1]");
    }
  }

  @Test
  void reachesNobodyElse() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      Socket<String> socket = app.nextSocket();
      rooms.join(socket, "other");
      rooms.broadcast("room", Event.of("news", ONE));
      socket.emit("end", ONE);

      assertThat(client.next()).isEqualTo("42[\"end\",1]");
    }
  }

  @Test
  void leavesOneOutWhenAskedTo() throws Exception {
    try (RawWebSocket first = app.connectedWebSocket();
        RawWebSocket second = app.connectedWebSocket()) {
      Socket<String> socket = app.nextSocket();
      rooms.join(socket, "room");
      rooms.join(app.nextSocket(), "room");
      rooms.broadcastExcept(socket, "room", Event.of("news", ONE));
      socket.emit("end", ONE);

      assertThat(first.next()).isEqualTo("42[\"end\",1]");
      assertThat(second.next()).isEqualTo("42[\"news\",1]");
    }
  }

  @Test
  void broadcastsAndEmitsOfOneThreadArriveInTheirOrder() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      Socket<String> socket = app.nextSocket();
      rooms.join(socket, "room");
      for (int i = 0; i < 1_000; i += 2) {
        rooms.broadcast("room", Event.of("n", new JsonPrimitive(i)));
        socket.emit("n", new JsonPrimitive(i + 1));
      }

      for (int i = 0; i < 1_000; i++) {
        assertThat(client.next()).isEqualTo("42[\"n\"," + i + "]");
      }
    }
  }

  /** A task that runs on the loop itself must also be queued after the broadcasts. */
  @Test
  void keepsTheOrderForAThreadThatIsTheLoopItself() throws Exception {
    try (RawWebSocket client = app.connectedWebSocket()) {
      Socket<String> socket = app.nextSocket();
      rooms.join(socket, "room");
      socket
          .home()
          .execute(
              () -> {
                rooms.broadcast("room", Event.of("first", ONE));
                socket.emit("second", ONE);
              });

      assertThat(client.next()).isEqualTo("42[\"first\",1]");
      assertThat(client.next()).isEqualTo("42[\"second\",1]");
    }
  }

  @Test
  void keepsTheOrderOverPolling() throws Exception {
    RawPolling client = app.connectedPolling();
    Socket<String> socket = app.nextSocket();
    rooms.join(socket, "room");
    for (int i = 0; i < 100; i++) {
      rooms.broadcast("room", Event.of("n", new JsonPrimitive(i)));
    }

    List<String> received = new ArrayList<>();
    while (received.size() < 100) {
      received.addAll(Arrays.asList(client.next().split("\u001e", -1)));
    }
    assertThat(received)
        .containsExactlyElementsOf(
            IntStream.range(0, 100).mapToObj(i -> "42[\"n\"," + i + "]").toList());
  }

  @Test
  void whoHasLeftHearsNothingMore() throws Exception {
    try (RawWebSocket leaving = app.connectedWebSocket();
        RawWebSocket staying = app.connectedWebSocket()) {
      Socket<String> socket = app.nextSocket();
      rooms.join(socket, "room");
      rooms.join(app.nextSocket(), "room");
      rooms.broadcast("room", Event.of("before", ONE));
      rooms.leave(socket, "room");
      rooms.broadcast("room", Event.of("after", ONE));
      socket.emit("end", ONE);

      assertThat(leaving.next()).isEqualTo("42[\"before\",1]");
      assertThat(leaving.next()).isEqualTo("42[\"end\",1]");
      assertThat(staying.next()).isEqualTo("42[\"before\",1]");
      assertThat(staying.next()).isEqualTo("42[\"after\",1]");
    }
  }

  /**
   * A broadcast that is interrupted by a leave must not be sent after the event about the leave.
   */
  @Test
  void aLeaveInTheMidstOfABroadcastComesBeforeOrAfterIt() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (RawWebSocket client = app.connectedWebSocket();
        RawWebSocket _ = app.connectedWebSocket();
        ExecutorService broadcaster = Executors.newSingleThreadExecutor()) {
      Socket<String> leaving = app.nextSocket();
      rooms.join(app.nextSocket(), "room");
      for (int round = 0; round < ROUNDS; round++) {
        Event news = Event.of("news", new JsonPrimitive(round));
        rooms.join(leaving, "room");
        Future<?> broadcast =
            broadcaster.submit(
                () -> {
                  together.await();
                  rooms.broadcast("room", news);
                  return news;
                });
        together.await();
        rooms.leave(leaving, "room");
        leaving.emit("left", new JsonPrimitive(round));
        broadcast.get();
      }

      checkNoNewsBehindALeave(client);
    }
  }

  private static void checkNoNewsBehindALeave(RawWebSocket client) throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      String heard = client.next();
      if (heard.contains("news")) {
        assertThat(heard).isEqualTo("42[\"news\"," + round + "]");
        heard = client.next();
      }
      assertThat(heard).isEqualTo("42[\"left\"," + round + "]");
    }
  }

  /** The backlog of a client is bounded; clients that read receive everything. */
  @Test
  void whoDoesNotReadIsCutAndTheOthersHearEverything() throws Exception {
    app.close();
    app = new Recorder(TestOptions.with(options -> options.maxBacklogBytes = 200_000));
    JsonElement words = new JsonPrimitive("x".repeat(10_000));
    RawPolling silent = app.connectedPolling();
    app.rooms.join(app.nextSocket(), "room");
    try (RawWebSocket client = app.connectedWebSocket()) {
      app.rooms.join(app.nextSocket(), "room");
      for (int i = 0; i < 100; i++) {
        app.rooms.broadcast("room", Event.of("news", words));
        assertThat(client.next()).hasSizeGreaterThan(10_000);
      }
    }

    assertThat(app.nextCall()).isEqualTo("disconnected BACKLOG_FULL");
    assertThat(silent.isUnknown()).isTrue();
  }

  @Test
  void whoJoinsHearsWhatIsSaidFromThenOn() throws Exception {
    try (RawWebSocket present = app.connectedWebSocket();
        RawWebSocket joining = app.connectedWebSocket()) {
      rooms.join(app.nextSocket(), "room");
      rooms.broadcast("room", Event.of("before", ONE));
      rooms.join(app.nextSocket(), "room");
      rooms.broadcast("room", Event.of("after", ONE));

      assertThat(joining.next()).isEqualTo("42[\"after\",1]");
      assertThat(present.next()).isEqualTo("42[\"before\",1]");
      assertThat(present.next()).isEqualTo("42[\"after\",1]");
    }
  }

  @Test
  void carriesBytesToEveryMember() throws Exception {
    RawPolling polling = app.connectedPolling();
    rooms.join(app.nextSocket(), "room");
    try (RawWebSocket client = app.connectedWebSocket()) {
      rooms.join(app.nextSocket(), "room");
      rooms.broadcast("room", new Event("file", List.of(), List.of(new byte[] {1, 2, 3})));

      assertThat(polling.next()).isEqualTo("451-[\"file\"]\u001ebAQID");
      assertThat(client.next()).isEqualTo("451-[\"file\"]");
      assertThat(client.nextBytes()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void knowsWhoIsWhere() throws Exception {
    try (RawWebSocket _ = app.connectedWebSocket()) {
      Socket<String> socket = app.nextSocket();
      assertThat(rooms.contains(socket, "room")).isFalse();
      assertThat(rooms.members("room")).isEmpty();
      rooms.join(socket, "room");
      rooms.join(socket, "room");

      assertThat(rooms.contains(socket, "room")).isTrue();
      assertThat(rooms.members("room")).containsExactly(socket);
      rooms.leave(socket, "room");
      rooms.leave(socket, "room");
      assertThat(rooms.members("room")).isEmpty();
    }
  }

  @Test
  void takesInNobodyWhoIsGone() throws Exception {
    Socket<String> socket;
    try (RawWebSocket _ = app.connectedWebSocket()) {
      socket = app.nextSocket();
      rooms.join(socket, "room");
    }
    assertThat(app.nextCall()).isEqualTo("disconnected TRANSPORT_CLOSE");

    rooms.join(socket, "room");
    assertThat(rooms.contains(socket, "room")).isFalse();
    assertThat(rooms.members("room")).isEmpty();
    rooms.broadcast("room", Event.of("news", ONE));
  }

  private RawWebSocket upgraded() throws InterruptedException {
    RawPolling polling = app.connectedPolling();
    RawWebSocket socket = RawWebSocket.open(app.port.port(), polling.upgradePath());
    socket.send("2probe").next();
    return socket.send("5");
  }
}
