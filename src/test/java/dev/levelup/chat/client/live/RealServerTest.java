package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.client.sync.account.SignInMethod;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.StartException;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.netty.HttpPortOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client with this project's own server. */
@Tag("slow")
class RealServerTest extends RunningServer {
  @TempDir private Path profiles;
  private final List<LiveClient> clients = new ArrayList<>();
  private SignIn alice;
  private RoomId lobby;

  @BeforeEach
  void people() {
    alice = register("alice");
    register("bob");
    lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), alice.user()).join();
  }

  @AfterEach
  void leave() {
    clients.forEach(LiveClient::close);
  }

  @Test
  void whoTypesShowsToTheOthersUntilTheirMessageComes() {
    LiveClient writer = client("alice").signIn(server.url(), "alice").open(lobby);
    LiveClient reader = client("bob").signIn(server.url(), "bob").open(lobby);
    writer.run(() -> writer.chat().sender().storeDraft(lobby, "Hel"));
    reader.await(() -> reader.room().typing().namesProperty().get().equals(List.of("alice")));
    writer.send("Hello");
    reader.awaitWords("Hello");
    assertThat(reader.on(() -> reader.room().typing().namesProperty().get())).isEmpty();
  }

  @Test
  void aReactionReachesTheOthersAndIsTakenBackForThem() {
    LiveClient reader = client("bob").signIn(server.url(), "bob").open(lobby);
    LiveClient author = client("alice").signIn(server.url(), "alice").open(lobby);
    author.send("hello");
    reader.awaitWords("hello");
    reader.run(() -> reader.chat().reactions().toggle(newest(reader), "❤️"));
    author.await(() -> emoji(author).equals(List.of("❤️")));
    reader.await(() -> reader.chat().reactions().pending().targets().isEmpty());
    author.run(() -> author.chat().reactions().toggle(newest(author), "#️⃣"));
    reader.await(() -> emoji(reader).equals(List.of("❤️", "#️⃣")));
    reader.run(() -> reader.chat().reactions().toggle(newest(reader), "❤️"));
    author.await(() -> emoji(author).equals(List.of("#️⃣")));
  }

  @Test
  void aRefusedReactionIsTakenBackWithTheServersReason() {
    LiveClient client = client("bob").signIn(server.url(), "bob").open(lobby);
    client.send("hello");
    client.awaitWords("hello");
    List<String> said = new ArrayList<>();
    client.await(() -> client.echoes() == 0);
    client.run(
        () -> {
          var _ = client.chat().notices().listen(each -> said.add(each.failure().words()));
          client.chat().reactions().toggle(newest(client), "no emoji");
        });
    client.await(() -> client.chat().reactions().pending().targets().isEmpty());
    assertThat(said).hasSize(1).doesNotContainNull();
  }

  private static Message newest(LiveClient client) {
    return client.room().timeline().items().getLast().messages().getLast();
  }

  private static List<String> emoji(LiveClient client) {
    return newest(client).reactions().stream().map(Reaction::emoji).toList();
  }

  @Test
  void twoPeopleTalk() {
    LiveClient first = client("alice").signIn(server.url(), "alice").open(lobby);
    LiveClient second = client("bob").signIn(server.url(), "bob").open(lobby);

    first.send("hello");
    second.awaitWords("hello");
    second.send("hi 👋");

    first.awaitWords("hello", "hi 👋");
    second.awaitWords("hello", "hi 👋");
    assertThat(first.on(() -> first.chat().directory().communities()))
        .extracting(Room::name)
        .containsExactly("Lobby");
  }

  @Test
  void everyRoomOfALongListShows() {
    List<CompletableFuture<RoomId>> made =
        IntStream.range(0, 1500)
            .mapToObj(
                i ->
                    server
                        .rooms()
                        .create(
                            i % 2 == 0 ? RoomKind.COMMUNITY : RoomKind.CLAN,
                            new NewRoom("Room " + i, null),
                            alice.user()))
            .toList();
    made.forEach(CompletableFuture::join);

    LiveClient client = client("bob").signIn(server.url(), "bob");

    client.await(
        () ->
            client.chat().directory().communities().size() == 751
                && client.chat().directory().clans().size() == 750);
  }

  @Test
  void theServerTellsThatItHasAccounts() {
    LiveClient client = client("alice");
    List<SignInMethod> answers = new ArrayList<>();

    client.run(() -> client.account().servers().way(server.url().toString(), answers::add));

    client.await(() -> answers.equals(List.of(SignInMethod.PASSWORD)));
  }

  @Test
  void whoShowsAClansInvitationIsInTheClanAtOnce() {
    RoomId clan =
        server.rooms().create(RoomKind.CLAN, new NewRoom("Wolves", null), alice.user()).join();
    String code = server.invites().make(alice.user().id(), clan).join().code();
    LiveClient client = client("carol");

    NewAccount carol = new NewAccount("carol", "levelup", code);
    client.run(() -> client.account().register(server.url().toString(), carol));
    client.await(() -> client.account().chatProperty().get() != null);

    client.open(clan).send("hello, wolves");
    client.awaitWords("hello, wolves");
  }

  @Test
  void aWrongPasswordIsSaidInTheServersWords() {
    LiveClient client = client("alice");

    client.run(() -> client.account().signIn(server.url().toString(), "alice", "wrong"));

    client.await(
        () ->
            client.account().stateProperty().get() instanceof AccountState.SignedOut out
                && out.why() != null
                && out.why().kind() == Failure.Kind.REFUSED
                && out.why().words() != null);
  }

  @Test
  void pagesBackToTheBeginning() {
    say(IntStream.rangeClosed(1, 120).mapToObj(Integer::toString).toList());
    LiveClient client = client("bob").signIn(server.url(), "bob").open(lobby);

    while (client.on(() -> client.room().timeline().loaded().paging()) != Paging.EXHAUSTED) {
      client.run(() -> client.chat().history().loadOlder());
      client.await(() -> client.room().timeline().loaded().paging() != Paging.LOADING);
    }

    assertThat(client.words())
        .isEqualTo(IntStream.rangeClosed(1, 120).mapToObj(Integer::toString).toList());
  }

  @Test
  void aStrangerFindsTheClanClosed() {
    RoomId clan =
        server.rooms().create(RoomKind.CLAN, new NewRoom("Raiders", null), alice.user()).join();
    LiveClient client = client("bob").signIn(server.url(), "bob");

    client.run(() -> client.chat().rooms().open(clan));

    client.await(
        () ->
            client.room().access() instanceof RoomAccess.Denied denied
                && denied.reason().code().equals(ErrorCode.NOT_MEMBER));
  }

  @Test
  void aMemberReadsAndWritesInTheClan() {
    RoomId clan =
        server.rooms().create(RoomKind.CLAN, new NewRoom("Raiders", null), alice.user()).join();
    LiveClient client = client("alice").signIn(server.url(), "alice").open(clan);

    client.send("ready?");

    client.awaitWords("ready?");
  }

  @Test
  void aServerThatComesBackFindsTheClientInItsRoomAndNothingIsLostOrDoubled()
      throws StartException {
    LiveClient client = client("alice").signIn(server.url(), "alice").open(lobby);
    client.send("before");
    client.awaitWords("before");

    server.close();
    client.await(() -> client.chat().connection().state() instanceof ConnectionState.Reconnecting);
    client.send("meanwhile");
    client.await(() -> client.echoes() == 1);
    assertThat(states(client)).containsExactly(SendState.QUEUED);
    restart();
    say(List.of("missed"));

    client.await(() -> client.room().timeline().loaded().size() == 3);
    assertThat(client.words()).containsExactlyInAnyOrder("before", "missed", "meanwhile");
    assertThat(states(client)).isEmpty();
    assertThat(client.on(() -> client.room().access())).isInstanceOf(RoomAccess.Joined.class);
    LiveClient other = client("bob").signIn(server.url(), "bob").open(lobby);
    assertThat(other.words()).isEqualTo(client.words());
  }

  @Test
  void whatWaitsForARoomThatDoesNotShowIsDeliveredByTheNextConnection() throws StartException {
    RoomId clan =
        server.rooms().create(RoomKind.CLAN, new NewRoom("Raiders", null), alice.user()).join();
    LiveClient client = client("alice").signIn(server.url(), "alice").open(clan).open(lobby);
    server.close();
    client.await(() -> client.chat().connection().state() instanceof ConnectionState.Reconnecting);
    client.send("one");
    client.send("two");
    client.await(() -> client.echoes() == 2);
    client.run(() -> client.chat().rooms().open(clan));

    restart();

    client.await(() -> client.chat().outbox().all().isEmpty());
    assertThat(client.on(() -> client.room().id())).isEqualTo(clan);
    client("bob").signIn(server.url(), "bob").open(lobby).awaitWords("one", "two");
  }

  @Test
  void aNextStartSignsInByItself() {
    client("alice").signIn(server.url(), "alice").close();
    clients.clear();

    LiveClient next = client("alice");
    next.run(() -> next.account().resume());

    next.await(next::isOnline);
    assertThat(next.on(() -> next.chat().user().name())).isEqualTo("alice");
  }

  private LiveClient client(String profile) {
    LiveClient client = new LiveClient(profiles.resolve(profile));
    clients.add(client);
    return client;
  }

  private void restart() throws StartException {
    server =
        TestServer.start(
            options().withPort(HttpPortOptions.of("127.0.0.1", server.url().getPort())));
  }

  private void say(List<String> words) {
    Identity author = new Identity(alice.user().id(), "alice", null, alice.expiresAt());
    words.forEach(each -> server.messages().send(author, lobby, each, null).join());
  }

  private static List<SendState> states(LiveClient client) {
    return client.on(
        () ->
            TimelineChecks.echoes(client.room().timeline().items()).stream()
                .map(PendingMessage::state)
                .toList());
  }
}
