package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.access.Caller;
import dev.levelup.chat.server.access.TestUsers;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.socketio.engine.RawPolling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Sends every event as every caller, with a room that exists and one that does not, while another
 * member of the room listens.
 */
@Timeout(120)
class AccessTest extends RunningServer {
  private TestUsers users;
  private SignIn another;
  private TestClient listener;
  private RoomId lobby;

  /** The listener goes from room to room faster than the limit of a person's events allows. */
  @Override
  protected ServerOptions options() {
    return super.options().withSendLimit(new SendLimit(1000, 1000));
  }

  @BeforeEach
  void people() throws IOException {
    users = new TestUsers(server, folder);
    another = server.auth().register(new Credentials("another", "levelup")).join();
    listener = connect(another.token());
    lobby = users.room(RoomKind.COMMUNITY, Caller.OWNER);
  }

  @AfterEach
  void disconnect() {
    listener.close();
  }

  private TestClient connect(String token) {
    TestClient client = TestClient.connect(server.url(), token);
    client.next("connect");
    return client;
  }

  @TestFactory
  Stream<DynamicTest> everyCallerIsAnsweredAsTheTableSays() {
    List<DynamicTest> cells = new ArrayList<>();
    for (AccessTable.Row row : AccessTable.rows()) {
      for (Caller caller : Caller.values()) {
        cells.add(cell(row, caller, true));
        cells.add(cell(row, caller, false));
      }
    }
    return cells.stream();
  }

  private DynamicTest cell(AccessTable.Row row, Caller caller, boolean roomExists) {
    String name = row.events() + " by " + caller + (roomExists ? "" : ", no such room");
    return DynamicTest.dynamicTest(name, () -> check(row, caller, roomExists));
  }

  private void check(AccessTable.Row row, Caller caller, boolean roomExists) {
    RoomId real = users.room(row.kind(), caller);
    RoomId named = roomExists ? real : new RoomId(row.kind(), "none");
    letInAnother(real);
    listener.join(real);
    if (caller.isSignedIn()) {
      TestClient client = connect(Objects.requireNonNull(users.token(caller)));
      checkAnswer(row, client, named, row.expected(caller, roomExists), real);
    } else {
      checkUnheard(row, caller, named, real);
    }
    listener.leave(real);
  }

  /** The listener is not a caller: a user who joins again is not announced. */
  private void letInAnother(RoomId room) {
    if (room.kind() == RoomKind.CLAN) {
      server.invites().accept(users.invite(Caller.OWNER, room), another.user()).join();
    }
  }

  private void checkAnswer(
      AccessTable.Row row, TestClient client, RoomId named, String expected, RoomId real) {
    try (client) {
      JsonObject answer = new JsonObject();
      for (String event : row.events()) {
        answer = client.ask(event, payload(named));
      }
      boolean granted = answer.get("ok").getAsBoolean();
      assertThat(granted ? "ok" : answer.get("code").getAsString()).isEqualTo(expected);
      boolean joined = granted && row.events().getFirst().startsWith("join");
      assertThat(heardWhatIsSaidIn(real, client)).isEqualTo(joined);
      assertThat(wasHeardOf()).as("the other members received an event").isEqualTo(joined);
    }
  }

  private static JsonObject payload(RoomId room) {
    JsonObject payload = TestClient.message(room, "let me in");
    payload.addProperty("seq", 1);
    return payload;
  }

  private boolean heardWhatIsSaidIn(RoomId room, TestClient client) {
    listener.say(room, "a secret").join();
    client.join(lobby); // after what was broadcast before
    return client.rest().stream()
        .filter(heard -> !isActivity(heard))
        .anyMatch(heard -> heard.toString().contains("a secret"));
  }

  /** Only members receive it, wherever they are; that has its own tests. */
  private static boolean isActivity(TestClient.Heard heard) {
    return heard.event().equals(SocketEvents.ROOM_ACTIVITY);
  }

  /** Whether the listener has received more than its own messages. */
  private boolean wasHeardOf() {
    boolean more = false;
    TestClient.Heard heard = listener.next();
    while (isActivity(heard) || !heard.payload().toString().contains("a secret")) {
      more |= !isActivity(heard);
      heard = listener.next();
    }
    return more;
  }

  /** The events follow the token in one payload, as if it were valid. */
  private void checkUnheard(AccessTable.Row row, Caller caller, RoomId named, RoomId real) {
    String token = users.token(caller);
    StringBuilder payload = new StringBuilder(token == null ? "40" : auth(token));
    for (String event : row.events()) {
      JsonObject words = payload(named);
      payload.append("\u001e420[\"").append(event).append("\",").append(words).append(']');
    }
    RawPolling client = RawPolling.open(server.url().getPort(), "/socket.io/");
    client.say(payload.toString());
    String reason = token == null ? "Authentication required" : "Invalid token";
    assertThat(client.next()).isEqualTo("44{\"message\":\"" + reason + "\"}");
    listener.say(real, "a secret").join();
    assertThat(wasHeardOf()).isFalse();
  }

  private static String auth(String token) {
    return "40{\"token\":\"" + token + "\"}";
  }
}
