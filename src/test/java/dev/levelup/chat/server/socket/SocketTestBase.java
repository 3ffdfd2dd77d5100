package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import io.socket.client.IO;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Two people, a community, and a clan that only the first one is in. */
@Timeout(120)
abstract class SocketTestBase extends RunningServer {
  private final List<TestClient> clients = new ArrayList<>();
  SignIn ann;
  SignIn ben;
  RoomId lobby;
  RoomId clan;

  @BeforeEach
  void peopleAndRooms() {
    ann = register("Ann");
    ben = register("Ben");
    lobby = server.rooms().createCommunity("Lobby", null).join();
    clan = server.rooms().createClan("Wolves", null, ann.user().id()).join();
  }

  @AfterEach
  void disconnectAll() {
    clients.forEach(TestClient::close);
  }

  TestClient connect(IO.Options options) {
    TestClient client = TestClient.connect(server.url(), options);
    clients.add(client);
    return client;
  }

  /** A client that is let in. */
  TestClient connect(SignIn user) {
    TestClient client = connect(TestClient.options(user.token()));
    client.next("connect");
    return client;
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
