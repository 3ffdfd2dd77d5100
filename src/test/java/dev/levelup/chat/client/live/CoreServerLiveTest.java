package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client with a server that has only the core. */
class CoreServerLiveTest {
  @TempDir private Path profiles;
  private final List<Message> history = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void twoPeopleTalk() throws IOException {
    CoreServer server = server(0, true);
    LiveClient alice = signIn(server, "alice").open(CoreServer.LOBBY);
    LiveClient bob = signIn(server, "bob").open(CoreServer.LOBBY);

    alice.send("hello");
    bob.awaitWords("hello");
    bob.send("hello");

    alice.awaitWords("hello", "hello");
    bob.awaitWords("hello", "hello");
  }

  @Test
  void overPollingWhereNoWebSocketGetsThrough() throws IOException {
    CoreServer server = server(0, false);
    LiveClient alice = signIn(server, "alice").open(CoreServer.LOBBY);

    alice.send("hello");
    alice.awaitWords("hello");
    server.say("bob", CoreServer.LOBBY, "hi");

    alice.awaitWords("hello", "hi");
    assertThat(alice.on(() -> alice.chat().connection().state()))
        .isEqualTo(new ConnectionState.Online(true));
  }

  @Test
  void aWebSocketIsTriedAgainByTheNextConnection() throws IOException {
    CoreServer server = server(0, false);
    LiveClient alice = signIn(server, "alice");

    restart(server);

    alice.await(() -> alice.chat().connection().state().equals(new ConnectionState.Online(false)));
  }

  @Test
  void aTokenThatIsRefusedIsSaid() throws IOException {
    CoreServer server = server(0, true);
    LiveClient mallory = client("mallory");

    mallory.run(
        () ->
            mallory
                .account()
                .signInWithToken(server.url().toString(), CoreServer.token("mallory")));

    mallory.await(
        () ->
            mallory
                .account()
                .stateProperty()
                .get()
                .equals(new AccountState.SignedOut(Failure.of(Failure.Kind.BAD_TOKEN))));
  }

  @Test
  void anErrorWithoutACodeIsShownAtTheMessage() throws IOException {
    LiveClient alice = signIn(server(0, true), "alice").open(CoreServer.LOBBY);

    alice.send("forbidden");

    alice.await(() -> echoes(alice).getLast().state() == SendState.REFUSED);
    assertThat(alice.on(() -> echoes(alice).getLast().why()))
        .isEqualTo(new Failure(Failure.Kind.REFUSED, "That is not allowed"));
  }

  @Test
  void theMembershipQuestionOpensTheClanOrKeepsItClosed() throws IOException {
    CoreServer server = server(0, true);
    LiveClient bob = signIn(server, "bob");

    signIn(server, "alice").open(CoreServer.CLAN);
    bob.run(() -> bob.chat().rooms().open(CoreServer.CLAN));

    bob.await(() -> bob.room().access() instanceof RoomAccess.Denied);
  }

  @Test
  void afterARestartNothingIsMissingAndNothingIsSentTwice() throws IOException {
    CoreServer server = server(0, true);
    server.say("bob", CoreServer.LOBBY, "known");
    LiveClient alice = signIn(server, "alice").open(CoreServer.LOBBY);
    server.mute();
    alice.send("stored, but nobody was told");
    IntStream.rangeClosed(1, 60)
        .forEach(number -> server.say("bob", CoreServer.LOBBY, "missed " + number));

    restart(server);

    alice.await(() -> alice.room().timeline().loaded().size() == 62 && echoes(alice).isEmpty());
    assertThat(alice.words()).isEqualTo(history.stream().map(Message::content).toList());
  }

  private CoreServer server(int port, boolean webSockets) throws IOException {
    CoreServer server = new CoreServer(port, history, webSockets);
    open.add(server);
    return server;
  }

  private void restart(CoreServer server) throws IOException {
    int port = server.url().getPort();
    server.close();
    server(port, true);
  }

  private LiveClient client(String name) {
    LiveClient client = new LiveClient(profiles.resolve(name));
    open.add(client);
    return client;
  }

  private LiveClient signIn(CoreServer server, String name) {
    return client(name).signInWithToken(server.url(), CoreServer.token(name));
  }

  private static List<PendingMessage> echoes(LiveClient client) {
    return TimelineChecks.echoes(client.room().timeline().items());
  }
}
