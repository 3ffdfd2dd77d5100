package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.hostile.Answers;
import dev.levelup.chat.server.hostile.EventFields;
import dev.levelup.chat.server.hostile.HostileInput;
import dev.levelup.chat.server.hostile.LogLines;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random content as the payload of every event; {@code -Dhostile.seed=N} for another run. */
@Tag("slow")
class HostileEventsTest extends SocketTestBase {
  private static final long SEED = Long.getLong("hostile.seed", 4);

  /** A user who sends more at once, which a fast machine can do, is disconnected. */
  private static final int MOST_EVENTS = 480;

  private final HostileInput input =
      new HostileInput(RandomGeneratorFactory.getDefault().create(SEED));
  private int asked;

  @Test
  void whateverAnEventCarriesIsAnsweredAndTheHonestAreNotDisturbed() throws Exception {
    System.out.println("hostile.seed=" + SEED);
    SignIn cleo = register("Cleo");
    RoomId quiet =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Quiet", null), cleo.user()).join();
    TestClient honest = connect(cleo);
    honest.join(quiet);
    try (LogLines log = new LogLines();
        RawWebSocket hostile = connectRaw(ben.token())) {
      for (int round = 0; round < MOST_EVENTS / AccessTable.rows().size(); round++) {
        for (AccessTable.Row row : AccessTable.rows()) {
          checkAnswer(hostile, row.event());
        }
        honest.say(quiet, "round " + round).join();
        assertThat(honest.nextMessage(quiet).content()).isEqualTo("round " + round);
      }
      log.checkNoHarm(ben.token());
    }
    assertThat(honest.rest()).isEmpty();
  }

  private RawWebSocket connectRaw(String token) throws InterruptedException {
    RawWebSocket socket =
        RawWebSocket.open(server.url().getPort(), "/socket.io/?EIO=4&transport=websocket");
    socket.next();
    assertThat(socket.send("40{\"token\":\"" + token + "\"}").next()).startsWith("40{");
    return socket;
  }

  private void checkAnswer(RawWebSocket hostile, String event) throws InterruptedException {
    List<String> arguments =
        input.arguments(EventFields.ALL, List.of(lobby.id(), clan.id(), "hi", "c1"));
    String packet = "42" + asked + "[\"" + event + "\"";
    for (String argument : arguments) {
      packet += "," + argument;
    }
    hostile.send(packet + "]");
    JsonObject ack = ack(hostile, "43" + asked++);
    if (!ack.get("ok").getAsBoolean()) {
      Answers.checkRefusal(ack);
    }
  }

  /** Skips the events before the acknowledgement. */
  private static JsonObject ack(RawWebSocket hostile, String prefix) throws InterruptedException {
    String packet = hostile.next();
    while (!packet.startsWith(prefix)) {
      assertThat(packet).startsWith("42[");
      packet = hostile.next();
    }
    JsonArray args = JsonParser.parseString(packet.substring(prefix.length())).getAsJsonArray();
    return args.get(0).getAsJsonObject();
  }
}
