package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.ChatServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.StartException;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socket.TestClient.Heard;
import dev.levelup.chat.server.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, and two users: Ann is on the first, Ben on the second. */
@Timeout(120)
abstract class TwoServersBase {
  @TempDir Path folder;
  private final List<TestClient> clients = new ArrayList<>();
  ChatServer first;
  ChatServer second;
  SignIn ann;
  SignIn ben;
  RoomId lobby;
  RoomId clan;

  @BeforeEach
  void startAndMakeRooms() throws StartException, IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a secret of thirty-two characters");
    ServerOptions options =
        ServerOptions.in(folder.resolve("first"))
            .withSendLimit(SendLimit.NONE)
            .withSecretFile(secret)
            .withShared(new ServerOptions.Shared(PostgresServer.emptyDatabase(), bus()));
    first = TestServer.start(options);
    second = TestServer.start(options.withData(folder.resolve("second")));
    ann = first.auth().register(new Credentials("Ann", "levelup")).join();
    ben = second.auth().register(new Credentials("Ben", "levelup")).join();
    lobby = first.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ann.user()).join();
    clan = first.rooms().create(RoomKind.CLAN, new NewRoom("Wolves", null), ann.user()).join();
    letBenIn();
  }

  /** Creates an invitation on one server and accepts it on the other. */
  void letBenIn() {
    String code = first.invites().make(ann.user().id(), clan).join().code();
    second.invites().accept(code, ben.user()).join();
  }

  /** The URL of a bus; null for none. */
  abstract @Nullable String bus() throws IOException;

  @AfterEach
  void stop() {
    clients.forEach(TestClient::close);
    first.close();
    second.close();
  }

  /** A client that has joined both rooms of a server. */
  TestClient client(ChatServer server, SignIn user) {
    TestClient client = TestClient.connect(server.url(), user.token());
    clients.add(client);
    client.next("connect");
    client.join(lobby);
    client.join(clan);
    return client;
  }

  /** Sends a message and waits for the acknowledgement. */
  static void say(TestClient client, RoomId room, String content) {
    assertThat(client.say(room, content).join().get("ok").getAsBoolean()).isTrue();
  }

  /** The {@code seq} and content of the next messages, which must all belong to the room. */
  static List<String> heard(TestClient client, RoomId room, int count) {
    List<String> heard = new ArrayList<>();
    while (heard.size() < count) {
      Heard next = client.next();
      if (!next.event().equals(SocketEvents.USER_JOINED)) {
        assertThat(next.event()).isEqualTo(room.kind().newMessageEvent());
        Message message = WireJson.gson().fromJson(next.payload(), Message.class);
        heard.add(message.seq() + " " + message.content());
      }
    }
    return heard;
  }
}
