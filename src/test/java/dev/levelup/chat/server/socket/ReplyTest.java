package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SendAck;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyTest extends SocketTestBase {
  private TestClient author;
  private TestClient listener;
  private Message asked;

  @BeforeEach
  void annHasAskedInTheLobbyWhereBenListens() {
    author = connect(ann);
    author.join(lobby);
    asked = stored(author.say(lobby, "who comes?").join());
    author.nextMessage(lobby);
    listener = connect(ben);
    listener.join(lobby);
    author.next("user-joined");
  }

  private JsonObject reply(String field, JsonElement value) {
    JsonObject payload = TestClient.message(lobby, "I do");
    payload.addProperty("replyToId", asked.id().value());
    payload.add(field, value);
    return payload;
  }

  private JsonObject send(JsonObject payload) {
    return listener.ask("community:send-message", payload);
  }

  private static Message stored(JsonObject answer) {
    return ((SendAck.Stored) SendAck.decode(answer)).message();
  }

  @Test
  void everybodyInTheRoomHearsWhatIsQuoted() {
    JsonObject answer = send(reply("clientMessageId", new JsonPrimitive("c1")));
    JsonObject quote =
        json(
            """
            {'id':'%s','seq':1,'rev':0,'userId':'%s','userName':'Ann','preview':'who comes?'}
            """
                .formatted(asked.id(), ann.user().id()));
    assertThat(answer.getAsJsonObject("message").get("replyTo")).isEqualTo(quote);
    Message said = stored(answer);
    assertThat(author.nextMessage(lobby)).isEqualTo(said);
    assertThat(said.mentions()).isEqualTo(new Mentions(List.of(ann.user().id()), false));
    assertThat(stored(send(reply("clientMessageId", new JsonPrimitive("c1"))))).isEqualTo(said);
  }

  @Test
  void aReplyWithoutPingMentionsNobody() {
    assertThat(stored(send(reply("replyPing", new JsonPrimitive(false)))).mentions())
        .isEqualTo(Mentions.NONE);
    assertThat(stored(send(reply("replyPing", JsonNull.INSTANCE))).mentions().users()).hasSize(1);
  }

  @Test
  void whatIsNotHereIsNotAnswered() {
    for (String id : List.of("none", "x".repeat(129), asked.id() + "0")) {
      assertRefused(reply("replyToId", new JsonPrimitive(id)), "NOT_FOUND");
    }
  }

  @Test
  void theWrongShapeIsRefused() {
    assertRefused(reply("replyToId", new JsonPrimitive(1)), "INVALID_PAYLOAD");
    assertRefused(reply("replyToId", new JsonPrimitive("")), "INVALID_PAYLOAD");
    assertRefused(reply("replyToId", new JsonObject()), "INVALID_PAYLOAD");
    assertRefused(reply("replyPing", new JsonPrimitive("no")), "INVALID_PAYLOAD");
    assertThat(stored(send(reply("replyToId", JsonNull.INSTANCE))).replyTo()).isNull();
  }

  private void assertRefused(JsonObject payload, String code) {
    assertThat(send(payload).get("code").getAsString()).isEqualTo(code);
    assertThat(listener.next("error").getAsJsonObject().get("code").getAsString()).isEqualTo(code);
  }
}
