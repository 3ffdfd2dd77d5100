package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonPrimitive;
import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.net.SocketEvent.ConnectFailed;
import dev.levelup.chat.client.net.SocketEvent.Connected;
import dev.levelup.chat.client.net.SocketEvent.Disconnected;
import dev.levelup.chat.client.net.SocketEvent.Ending;
import dev.levelup.chat.client.net.SocketEvent.ErrorReported;
import dev.levelup.chat.client.net.SocketEvent.MessageUpdated;
import dev.levelup.chat.client.net.SocketEvent.MessagesPosted;
import dev.levelup.chat.client.net.SocketEvent.RoomHasChanged;
import dev.levelup.chat.client.net.SocketEvent.TokenRefused;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.server.socketio.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The socket alone: the events it reports, and what it must never do. */
class SocketTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<SocketEvent> events = new CopyOnWriteArrayList<>();
  private final List<Message> history = new CopyOnWriteArrayList<>();
  private CoreServer server;
  private ChatSocket socket;

  @BeforeEach
  void start() throws IOException {
    server = new CoreServer(0, history, true);
    HttpGateway gateway = new HttpGateway(Locale.ENGLISH);
    ServerAddress address = ServerAddress.parse(server.url().toString());
    Session session =
        Session.ofToken(
            address,
            new ServerInfo("", "", Set.of(), new ServerInfo.Limits(1000, 100, 0)),
            gateway.accounts(address),
            CoreServer.token("alice"),
            new NoWatcher());
    socket = gateway.socket(session, events::add);
  }

  @AfterEach
  void stop() {
    socket.disconnect();
    server.close();
  }

  @Test
  void whatIsEmittedBeforeTheConnectionStandsFailsAndIsNeverSent() {
    CompletableFuture<?> first = socket.send(CoreServer.LOBBY, "first", null, null, List.of());
    socket.connect(CoreServer.token("alice"));
    CompletableFuture<?> second = socket.send(CoreServer.LOBBY, "second", null, null, List.of());
    awaitEvents(new Connected(false));

    var _ = socket.join(CoreServer.LOBBY);
    var _ = socket.send(CoreServer.LOBBY, "third", null, null, List.of());
    await().atMost(PATIENCE).until(() -> events.size() == 2);

    assertThat(events.getLast()).isInstanceOf(MessagesPosted.class);
    assertThat(history).extracting(Message::content).containsExactly("third");
    assertThat(List.of(first, second)).allMatch(CompletableFuture::isCompletedExceptionally);
  }

  @Test
  void whatIsEmittedOverALostConnectionFailsAndIsNeverSent() throws IOException {
    connect();
    int port = server.url().getPort();
    server.close();
    await().atMost(PATIENCE).until(() -> events.size() == 2);
    assertThat(events.getLast())
        .isInstanceOfSatisfying(Disconnected.class, lost -> assertThat(lost.byServer()).isFalse());
    CompletableFuture<?> late = socket.send(CoreServer.LOBBY, "late", null, null, List.of());

    server = new CoreServer(port, history, true);
    events.clear();
    connect();
    var _ = socket.join(CoreServer.LOBBY);
    var _ = socket.send(CoreServer.LOBBY, "again", null, null, List.of());
    await().atMost(PATIENCE).until(() -> !history.isEmpty());

    assertThat(late).isCompletedExceptionally();
    assertThat(history).extracting(Message::content).containsExactly("again");
  }

  @Test
  void whatHasNoAnswerWhenTheConnectionGoesFails() {
    connect();
    CompletableFuture<?> answer = socket.join(CoreServer.LOBBY);

    server.close();

    assertThat(answer)
        .failsWithin(PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(ConnectionLostException.class);
  }

  @Test
  void aTokenThatIsRefusedIsToldOnce() {
    socket.connect(CoreServer.token("mallory"));

    awaitEvents(new TokenRefused("Invalid token"));
  }

  @Test
  void nobodyThereIsToldOnceOverWhateverTransport() {
    server.close();

    socket.connect(CoreServer.token("alice"));

    awaitEvents(new ConnectFailed());
  }

  @Test
  void anEndByTheServerIsTold() {
    connect();

    server.endAll();

    awaitEvents(new Connected(false), new Disconnected(Ending.BY_SERVER));
  }

  @Test
  void whatDoesNotDecodeIsDroppedAndTheNextIsNot() {
    connect();
    var _ = socket.join(CoreServer.LOBBY);
    await().atMost(PATIENCE).until(() -> server.isIn(CoreServer.LOBBY));

    server.broadcast(CoreServer.LOBBY, Event.of("community:new-message", new JsonPrimitive("?")));
    server.broadcast(CoreServer.LOBBY, new Event("error", List.of(), List.of()));
    server.broadcast(CoreServer.LOBBY, Event.of("nobody-knows", new JsonPrimitive(1)));
    var _ = socket.send(CoreServer.LOBBY, "forbidden", null, null, List.of());

    awaitEvents(new Connected(false), new ErrorReported(new ApiError(null, "That is not allowed")));
  }

  @Test
  void tellsWhatMessagesHaveBecome() {
    connect();
    var _ = socket.join(CoreServer.LOBBY);
    await().atMost(PATIENCE).until(() -> server.isIn(CoreServer.LOBBY));
    MessageUpdate update =
        new MessageUpdate(TestMessage.by("bob").in(CoreServer.LOBBY).number(3).deleted(8), 7);
    RoomChanged change = new RoomChanged(CoreServer.LOBBY, 99);

    server.broadcast(
        CoreServer.LOBBY, Event.of("community:message-updated", new JsonPrimitive("?")));
    server.broadcast(CoreServer.LOBBY, Event.of("community:message-updated", update.encode()));
    server.broadcast(CoreServer.LOBBY, Event.of("community:changed", change.encode()));

    awaitEvents(new Connected(false), new MessageUpdated(update), new RoomHasChanged(change));
  }

  @Test
  void aNewConnectionEndsTheFormerWithoutAWord() {
    connect();
    var _ = socket.join(CoreServer.LOBBY);

    socket.connect(CoreServer.token("alice"));
    awaitEvents(new Connected(false), new Connected(false));
    var _ = socket.join(CoreServer.LOBBY);
    var _ = socket.send(CoreServer.LOBBY, "once", null, null, List.of());

    await().atMost(PATIENCE).until(() -> events.size() >= 3);
    assertThat(events).filteredOn(MessagesPosted.class::isInstance).hasSize(1);
  }

  private void connect() {
    socket.connect(CoreServer.token("alice"));
    awaitEvents(new Connected(false));
  }

  private void awaitEvents(SocketEvent... expected) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(events).containsExactly(expected));
  }
}
