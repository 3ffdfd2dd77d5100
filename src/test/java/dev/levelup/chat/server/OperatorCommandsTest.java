package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.store.EveryDatabase;
import dev.levelup.chat.server.store.OneTransaction;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import picocli.CommandLine;

/** The operator's commands, run while a server is in use. Ann owns a community and a clan. */
@ParameterizedClass
@EveryDatabase
@Timeout(120)
class OperatorCommandsTest {
  @Parameter private TestDatabase kind;
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<TestClient> clients = new ArrayList<>();
  private LogLines log;
  private String database;
  private ChatServer server;
  private SignIn ann;
  private SignIn ben;
  private RoomId lobby;
  private RoomId clan;

  @BeforeEach
  void start() throws StartException {
    log = new LogLines();
    database = kind.make(folder);
    ServerOptions options = ServerOptions.in(folder).withRegistration(Registration.OPEN);
    server =
        TestServer.start(
            kind == TestDatabase.SQLITE
                ? options
                : options.withShared(new ServerOptions.Shared(database, null)));
    ann = server.auth().register(new Credentials("Ann", "levelup")).join();
    ben = server.auth().register(new Credentials("Ben", "levelup")).join();
    lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ann.user()).join();
    clan = server.rooms().create(RoomKind.CLAN, new NewRoom("Wolves", null), ann.user()).join();
  }

  @AfterEach
  void stop() {
    clients.forEach(TestClient::close);
    server.close();
    log.close();
  }

  private int run(String command, String... more) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String where = kind == TestDatabase.SQLITE ? "--data=" + folder : "--database=" + database;
    List<String> all = new ArrayList<>(List.of(command, where));
    all.addAll(List.of(more));
    CommandLine line = ServerMain.commandLine(Map.of());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all.toArray(String[]::new));
  }

  private JsonObject json(String command, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--json");
    assertThat(run(command, options.toArray(String[]::new))).as("%s", err).isZero();
    return JsonParser.parseString(out.toString()).getAsJsonObject();
  }

  private void assertRefused(String why) {
    assertThat(err.toString()).contains(why).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  private TestClient connect(SignIn user) {
    TestClient client = TestClient.connect(server.url(), user.token());
    clients.add(client);
    client.next("connect");
    return client;
  }

  private void letIn(SignIn newcomer) {
    String code = server.invites().make(ann.user().id(), clan).join().code();
    server.invites().accept(code, newcomer.user()).join();
  }

  private SignIn login(String name, String password) {
    return server.auth().login(new Credentials(name, password)).join();
  }

  private static void awaitEnd(TestClient client) {
    String event;
    do {
      event = client.next().event();
    } while (!event.equals("disconnect"));
  }

  private void assertIsRefused(String token) {
    assertThatThrownBy(() -> server.auth().authenticate(token))
        .isInstanceOf(RefusedException.class);
  }

  private List<Message> messagesOf(SignIn user, RoomId room) {
    OneTransaction transaction =
        kind == TestDatabase.SQLITE
            ? OneTransaction.inSqlite(Path.of(database))
            : OneTransaction.inPostgres(database);
    return transaction.read(
        tables -> {
          RoomRow row = tables.rooms().find(room).orElseThrow();
          return tables.messages().by(user.user().id(), row);
        });
  }

  @Test
  void usersAreListedWithTheirSignIns() {
    login("Ann", "levelup");
    JsonObject first = json("users").getAsJsonArray("users").get(0).getAsJsonObject();
    assertThat(first.get("name").getAsString()).isEqualTo("Ann");
    assertThat(first.get("id").getAsString()).isEqualTo(ann.user().id().value());
    assertThat(Instant.parse(first.get("createdAt").getAsString())).isBefore(Instant.now());
    assertThat(first.get("signIns").getAsInt()).isEqualTo(2);
    assertThat(run("users")).isZero();
    assertThat(out.toString().lines().toList().get(1))
        .startsWith("Ben (" + ben.user().id().value() + "), since 2")
        .endsWith("active sign-ins: 1");
    assertThat(log.messages()).contains("Listed 2 users");
  }

  @Test
  void roomsAreListedWithTheirOwner() {
    letIn(ben);
    TestClient client = connect(ben);
    client.join(clan);
    client.say(clan, "hi").join();
    JsonObject last = json("rooms").getAsJsonArray("rooms").get(1).getAsJsonObject();
    assertThat(last.get("kind").getAsString()).isEqualTo("clan");
    assertThat(last.get("name").getAsString()).isEqualTo("Wolves");
    assertThat(last.get("id").getAsString()).isEqualTo(clan.id());
    assertThat(last.get("owner").getAsString()).isEqualTo("Ann");
    assertThat(last.get("members").getAsInt()).isEqualTo(2);
    assertThat(last.get("messages").getAsLong()).isEqualTo(1);
    assertThat(run("rooms")).isZero();
    assertThat(out.toString())
        .startsWith("community Lobby (" + lobby.id() + "), owner: Ann, members: 1, messages: 0")
        .hasLineCount(2);
    assertThat(log.messages()).contains("Listed 2 rooms");
  }

  @Test
  void anInvitationIsPrintedForProgramsToo() {
    JsonObject invite = json("invite", "--uses=3");
    assertThat(invite.get("code").getAsString()).hasSize(43);
    assertThat(invite.get("uses").getAsInt()).isEqualTo(3);
    assertThat(Instant.parse(invite.get("expiresAt").getAsString())).isAfter(Instant.now());
    assertThat(log.messages()).anyMatch(line -> line.startsWith("Made an invitation code for 3"));
    assertThat(log.written()).doesNotContain(invite.get("code").getAsString());
  }

  @Test
  void aNewPasswordEndsTheSignInsOfThatUserOnly() {
    TestClient hers = connect(ann);
    TestClient bens = connect(ben);
    String password = json("reset-password", "ann").get("password").getAsString();
    awaitEnd(hers);
    assertIsRefused(ann.token());
    assertThatThrownBy(() -> login("Ann", "levelup")).hasStackTraceContaining("WRONG_CREDENTIALS");
    assertThat(login("Ann", password).user()).isEqualTo(ann.user());
    bens.join(lobby);
    String id = ann.user().id().value();
    assertThat(log.messages())
        .contains("Reset the password of the user " + id + "; sign-ins ended: 1");
    assertThat(log.written()).doesNotContain(password);
  }

  @Test
  void whoIsRemovedIsServedNoMoreAndWhatTheySaidStays() {
    letIn(ben);
    TestClient bens = connect(ben);
    bens.join(clan);
    bens.say(clan, "I was here").join();
    TestClient hers = connect(ann);
    assertThat(run("remove-user", "BEN")).isZero();
    assertThat(out.toString()).startsWith("removed Ben (").hasLineCount(1);
    awaitEnd(bens);
    hers.awaitRoomsChanged();
    assertIsRefused(ben.token());
    assertThatThrownBy(() -> login("Ben", "levelup")).hasStackTraceContaining("WRONG_CREDENTIALS");
    assertThat(json("users").getAsJsonArray("users")).hasSize(1);
    assertThat(server.rooms().memberIds(clan)).containsExactly(ann.user().id());
    assertThat(messagesOf(ben, clan)).extracting(Message::userName).containsExactly("Ben");
    assertThat(log.messages())
        .contains(
            "Removed the user "
                + ben.user().id().value()
                + "; rooms handed over: 0; messages deleted: 0");
    SignIn other = server.auth().register(new Credentials("Ben", "levelup")).join();
    assertThat(server.rooms().isMember(other.user().id(), clan, other.user().id())).isFalse();
  }

  @Test
  void theirBansGoAndTheirReactionsStay() {
    letIn(ben);
    TestClient hers = connect(ann);
    hers.join(clan);
    hers.say(clan, "hello").join();
    Message hello = messagesOf(ann, clan).getFirst();
    Identity reacting = server.auth().authenticate(ben.token());
    server.changes().react(reacting, hello.id(), "\uD83D\uDC4D", true).join();
    server.bans().ban(ann.user().id(), lobby, ben.user().id(), null, false).join();
    assertThat(run("remove-user", "Ben")).isZero();
    assertThat(server.bans().of(ann.user().id(), lobby, ListQuery.FIRST).items()).isEmpty();
    assertThat(messagesOf(ann, clan).getFirst().reactions())
        .flatExtracting(Reaction::users)
        .containsExactly(ben.user().id());
  }

  @Test
  void whatTheySaidGoesWithThemIfThatIsAskedFor() {
    letIn(ben);
    TestClient bens = connect(ben);
    bens.join(clan);
    bens.say(clan, "I was here").join();
    bens.say(clan, "and here").join();
    TestClient hers = connect(ann);
    hers.join(clan);
    hers.say(clan, "so was I").join();
    JsonObject removed = json("remove-user", "Ben", "--delete-messages");
    assertThat(removed.get("messagesDeleted").getAsInt()).isEqualTo(2);
    assertThat(messagesOf(ben, clan)).isEmpty();
    assertThat(messagesOf(ann, clan)).extracting(Message::content).containsExactly("so was I");
    hers.next("clan:new-message");
    assertThat(hers.next("clan:message-updated").toString()).contains("\"deleted\":true");
    assertThat(log.messages())
        .contains(
            "Removed the user "
                + ben.user().id().value()
                + "; rooms handed over: 0; messages deleted: 2");
  }

  @Test
  void whoOwnsRoomsIsNotRemovedUntilTheyAreHandedOver() {
    assertThat(run("remove-user", "Ann")).isEqualTo(1);
    assertRefused("Ann owns rooms: Lobby, Wolves");
    assertThat(run("remove-user", "Ann", "--rooms-to=Ann")).isEqualTo(1);
    assertRefused("somebody else");
    assertThat(run("remove-user", "Ann", "--rooms-to=Cleo")).isEqualTo(1);
    assertRefused("there is no user Cleo");
    server.bans().ban(ann.user().id(), clan, ben.user().id(), null, false).join();
    assertThat(run("remove-user", "Ann", "--rooms-to=Ben")).isEqualTo(1);
    assertRefused("Ben is banned from Wolves");
    assertThat(server.auth().authenticate(ann.token()).userId()).isEqualTo(ann.user().id());
    assertThat(roleOf(ann, lobby)).isEqualTo("owner");
    assertThat(login("Ann", "levelup").user()).isEqualTo(ann.user());
  }

  @Test
  void theNewOwnerOfTheRoomsBecomesAMember() {
    letIn(ben);
    TestClient bens = connect(ben);
    JsonObject removed = json("remove-user", "Ann", "--rooms-to=Ben");
    assertThat(removed.getAsJsonArray("roomsHandedOver")).hasSize(2);
    bens.awaitRoomsChanged();
    for (RoomId room : List.of(lobby, clan)) {
      assertThat(server.rooms().memberIds(room)).containsExactly(ben.user().id());
      assertThat(roleOf(ben, room)).isEqualTo("owner");
    }
  }

  private String roleOf(SignIn user, RoomId room) {
    return server
        .memberships()
        .members(user.user().id(), room, ListQuery.FIRST)
        .items()
        .getFirst()
        .role();
  }

  @Test
  void anInvitationOfWhoIsRemovedLetsNobodyIn() {
    letIn(ben);
    String code = server.invites().make(ben.user().id(), clan).join().code();
    assertThat(run("remove-user", "Ben")).isZero();
    SignIn cleo = server.auth().register(new Credentials("Cleo", "levelup")).join();
    assertThatThrownBy(() -> server.invites().accept(code, cleo.user()).join())
        .hasStackTraceContaining(RefusedException.class.getSimpleName());
  }

  @Test
  void theCommandsWorkWhileTheServerDoesNotRun() {
    server.close();
    assertThat(json("users").getAsJsonArray("users")).hasSize(2);
    assertThat(json("rooms").getAsJsonArray("rooms")).hasSize(2);
    assertThat(run("remove-user", "Ben")).isZero();
    assertThat(json("users").getAsJsonArray("users")).hasSize(1);
  }

  @Test
  void anUnknownNameIsOneLineAndExitCode1() {
    for (String command : List.of("reset-password", "remove-user")) {
      for (String name : List.of("Nobody", "", "An\nn", "%s")) {
        assertThat(run(command, name)).isEqualTo(1);
        assertRefused("there is no user");
      }
    }
  }

  @Test
  void badArgumentsAreOneLineAndExitCode2() {
    for (String command : List.of("reset-password", "remove-user")) {
      assertThat(run(command)).isEqualTo(2);
      assertRefused("NAME");
      assertThat(run(command, "Ann", "Ben")).isEqualTo(2);
      assertRefused("Ben");
    }
    for (String command : List.of("users", "rooms")) {
      assertThat(run(command, "--all")).isEqualTo(2);
      assertRefused("--all");
      assertThat(run(command, "--json=maybe")).isEqualTo(2);
      assertRefused("--json");
    }
  }
}
