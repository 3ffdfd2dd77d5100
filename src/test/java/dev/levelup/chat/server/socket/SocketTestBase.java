package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import io.socket.client.IO;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Two users, a community, and a clan of which only the first one is a member. */
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
    lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ann.user()).join();
    clan = server.rooms().create(RoomKind.CLAN, new NewRoom("Wolves", null), ann.user()).join();
  }

  @AfterEach
  void disconnectAll() {
    clients.forEach(TestClient::close);
  }

  /** Makes a user a member of the clan. */
  void letIn(SignIn newcomer) {
    String code = server.invites().make(ann.user().id(), clan).join().code();
    server.invites().accept(code, newcomer.user()).join();
  }

  TestClient connect(IO.Options options) {
    TestClient client = TestClient.connect(server.url(), options);
    clients.add(client);
    return client;
  }

  /** A client that is connected and admitted. */
  TestClient connect(SignIn user) {
    TestClient client = connect(TestClient.options(user.token()));
    client.next("connect");
    return client;
  }

  /** The status of the response to a request for a room's history. */
  int historyStatus(SignIn user, RoomId room) {
    String path = "/api/" + room.kind().plural() + "/" + room.id() + "/messages";
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Authorization", "Bearer " + user.token())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.sendAsync(request, BodyHandlers.discarding()).join().statusCode();
    }
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
