package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class WrongShapeTest extends SocketTestBase {
  private static final List<String> NO_ROOM =
      List.of(
          "null",
          "7",
          "'x'",
          "[]",
          "[{}]",
          "{}",
          "{'%s':7}",
          "{'%s':null}",
          "{'%s':''}",
          "{'%s':['x']}");

  private static final List<String> NO_MESSAGE =
      List.of(
          "{'%s':'x'}",
          "{'%s':'x','content':7}",
          "{'%s':'x','content':null}",
          "{'%s':'x','content':{'a':1}}",
          "{'%s':'x','content':'hi','clientMessageId':7}",
          "{'%s':'x','content':'hi','clientMessageId':''}");

  @Test
  void aPayloadOfTheWrongShapeIsRefusedTwiceAndHarmsNothing() {
    TestClient client = connect(ann);
    for (RoomKind kind : RoomKind.values()) {
      for (String event : List.of(kind.joinEvent(), kind.leaveEvent(), kind.sendEvent())) {
        NO_ROOM.forEach(payload -> assertRefused(client, event, payload.formatted(kind.idField())));
      }
      NO_MESSAGE.forEach(
          payload -> assertRefused(client, kind.sendEvent(), payload.formatted(kind.idField())));
    }
    assertThat(client.join(lobby).get("ok").getAsBoolean()).isTrue();
  }

  private static void assertRefused(TestClient client, String event, String payload) {
    JsonElement wrong = JsonParser.parseString(payload.replace('\'', '"'));
    assertThat(client.ask(event, wrong).toString())
        .as("%s %s", event, payload)
        .contains("\"INVALID_PAYLOAD\"", "\"ok\":false");
    assertThat(client.next("error").toString()).contains("\"INVALID_PAYLOAD\"");
  }

  @Test
  void whatTheProtocolAllowsAndTheContractDoesNotKnowIsRefusedTwiceAndHarmsNothing()
      throws InterruptedException {
    String deep = "[".repeat(70) + "]".repeat(70);
    try (RawWebSocket client =
        RawWebSocket.open(server.url().getPort(), "/socket.io/?EIO=4&transport=websocket")) {
      client.next();
      client.send("40{\"token\":\"" + ann.token() + "\"}").next();
      for (String event : List.of("7[1,{}]", "7[\"join-community\"," + deep + "]")) {
        client.send("42" + event);
        assertThat(nextAnswer(client)).startsWith("437[{").contains("INVALID_PAYLOAD");
        assertThat(nextAnswer(client)).startsWith("42[\"error\"").contains("INVALID_PAYLOAD");
      }
      client.send("421234567890123456[\"join-community\",{}]");
      assertThat(nextAnswer(client)).startsWith("431234567890123456[{").contains("INVALID_PAYLOAD");
      assertThat(nextAnswer(client)).startsWith("42[\"error\"");
      client.send("428[\"join-community\",{\"communityId\":\"" + lobby.id() + "\"}]");
      assertThat(nextAnswer(client)).startsWith("438[{\"ok\":true");
    }
  }

  /** The next packet that is no news of the rooms, which were made just before. */
  private static String nextAnswer(RawWebSocket client) throws InterruptedException {
    String next = client.next();
    return next.startsWith("42[\"rooms-changed\"") ? nextAnswer(client) : next;
  }

  @Test
  void unknownEventsAreIgnored() {
    TestClient client = connect(ann);
    client.emit("dance", json("{'to':'the music'}"));
    client.emit("error", json("{}"));
    client.emit("community:new-message", json("{'content':'forged'}"));
    client.join(lobby);
    assertThat(client.rest()).isEmpty();
  }
}
