package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.server.hostile.CostlyWords;
import dev.levelup.chat.server.hostile.CpuBudget;
import dev.levelup.chat.server.hostile.EventFields;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every part of a packet, at its largest, costs about as much as a harmless packet. */
@Tag("slow")
class CostlyEventsTest extends SocketTestBase {
  private static final String WEB_SOCKET = "/socket.io/?EIO=4&transport=websocket";
  private static final int LENGTH = 10_000;

  private RawWebSocket client;
  private int asked;
  private int users;

  /** Signs in a new user, who has not used any of their rate limit. */
  @BeforeEach
  void connect() throws InterruptedException {
    String token = register("user" + users++).token();
    client = RawWebSocket.open(server.url().getPort(), WEB_SOCKET);
    client.next();
    assertThat(client.send("40{\"token\":\"" + token + "\"}").next()).startsWith("40{");
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @TestFactory
  Stream<DynamicTest> everyFieldOfEveryEventIsBounded() {
    return AccessTable.rows().stream()
        .map(AccessTable.Row::event)
        .distinct()
        .flatMap(event -> EventFields.ALL.stream().map(field -> costlyField(event, field)));
  }

  private DynamicTest costlyField(String event, String field) {
    return DynamicTest.dynamicTest(
        event + " " + field,
        () -> {
          disconnect();
          connect();
          check(event + " " + field, word -> event(event, field, word));
        });
  }

  @Test
  void theNameOfAnEventIsBounded() throws InterruptedException {
    check("name", word -> "[" + new JsonPrimitive(word) + ",{}]");
  }

  @Test
  void aTokenIsBounded() {
    CpuBudget.check("token", CostlyWords.forBodies(LENGTH), this::knock);
  }

  private void knock(String token) {
    JsonObject auth = new JsonObject();
    auth.addProperty("token", token);
    try (RawWebSocket stranger = RawWebSocket.open(server.url().getPort(), WEB_SOCKET)) {
      stranger.next();
      assertThat(stranger.send("40" + wire(auth.toString())).next()).startsWith("44{");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check(String name, Function<String, String> arguments) {
    CpuBudget.check(name, CostlyWords.forBodies(LENGTH), word -> ask(arguments.apply(word)));
  }

  private String event(String event, String field, String value) {
    JsonObject payload = new JsonObject();
    payload.addProperty("communityId", lobby.id());
    payload.addProperty("clanId", clan.id());
    payload.addProperty("content", "hi");
    payload.addProperty(field, value);
    return "[\"" + event + "\"," + payload + "]";
  }

  /** Sends the event and a second, trivial one; the acknowledgement of that one comes last. */
  private void ask(String event) {
    String join = "[\"leave-community\",{\"communityId\":\"none\"}]";
    try {
      client.send("42" + wire(event)).send("42" + asked + join);
      String packet = client.next();
      while (!packet.startsWith("43" + asked + "[")) {
        packet = client.next();
      }
      asked++;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A lone surrogate can be sent only as an escape. */
  private static String wire(String json) {
    return json.replace("\uD83C", "\\ud83c");
  }
}
