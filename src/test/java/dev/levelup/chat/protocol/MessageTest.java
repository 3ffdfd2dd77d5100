package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private static final String CORE =
      """
      {"id":"m1","content":"hi","userId":"u1","userName":"Ann","communityId":"c1",
       "createdAt":"2025-12-02T10:15:30.123Z"}\
      """;

  @Test
  void aCoreServerMayLeaveOutEverythingOptional() {
    Message message = decode(CORE);
    assertThat(message.room()).isEqualTo(RoomId.community("c1"));
    assertThat(message.updatedAt()).isEqualTo(message.createdAt());
    assertThat(message.seq()).isNull();
    assertThat(message.clientMessageId()).isNull();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Instant at = Instant.parse("2025-12-02T10:15:30.120Z");
    Message message =
        new Message(
            new MessageId("m1"),
            RoomId.clan("k1"),
            7L,
            new User(new UserId("u1"), "Ann", "a.png"),
            at,
            new ClientMessageId("x"),
            MessageState.first("<hi> & 'bye'", at));
    String wire = WireJson.gson().toJson(message);
    assertThat(wire).contains("\"clanId\":\"k1\"", "2025-12-02T10:15:30.120Z", "<hi> & 'bye'");
    assertThat(wire).doesNotContain("communityId");
    assertThat(decode(wire)).isEqualTo(message);
  }

  @Test
  void whatHasBecomeOfAMessageIsWrittenAndReadAgain() {
    Message said = decode(CORE.replace("{", "{\"seq\":7,"));
    MessageState state = new MessageState("", said.createdAt().plusSeconds(1), 3, true);
    String wire = WireJson.gson().toJson(said.withState(state));
    assertThat(wire).contains("\"rev\":3", "\"deleted\":true", "\"content\":\"\"");
    assertThat(decode(wire)).isEqualTo(said.withState(state));
    assertThat(WireJson.gson().toJson(said)).contains("\"rev\":0").doesNotContain("deleted");
  }

  @Test
  void aCoreMessageHasNoNumbers() {
    assertThat(decode(CORE).rev()).isZero();
    assertThat(WireJson.gson().toJson(decode(CORE))).doesNotContain("rev", "seq", "deleted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"x\"", "{}", "{\"id\":1}"})
  void aWrongShapeIsRefused(String wire) {
    assertThatThrownBy(() -> decode(wire)).isInstanceOf(JsonParseException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "content", "userId", "userName", "communityId", "createdAt"})
  void everyRequiredFieldIsRequired(String field) {
    JsonObject wire = JsonParser.parseString(CORE).getAsJsonObject();
    wire.remove(field);
    assertThatThrownBy(() -> decode(wire.toString())).isInstanceOf(JsonParseException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"later\"", "12", "{}"})
  void aTimeOfAnotherFormIsRefused(String time) {
    JsonObject wire = JsonParser.parseString(CORE).getAsJsonObject();
    wire.add("createdAt", JsonParser.parseString(time));
    assertThatThrownBy(() -> decode(wire.toString())).isInstanceOf(JsonParseException.class);
  }

  @Test
  void aMessageIsInOneRoomOnly() {
    JsonObject wire = JsonParser.parseString(CORE).getAsJsonObject();
    wire.addProperty("clanId", "k1");
    assertThatThrownBy(() -> decode(wire.toString())).isInstanceOf(JsonParseException.class);
  }

  @Test
  void ofAContentWithoutEndOnlyItsBeginningIsTakenAndNoHalfCharacter() {
    JsonObject wire = JsonParser.parseString(CORE).getAsJsonObject();
    wire.addProperty("content", "x" + "😀".repeat(1_000_000));
    String content = decode(wire.toString()).content();
    assertThat(content).isEqualTo("x" + "😀".repeat((MessageContent.MOST_TAKEN - 1) / 2) + "…");
  }

  @Test
  void whatAServerMayStoreIsTakenWhole() {
    JsonObject wire = JsonParser.parseString(CORE).getAsJsonObject();
    String most = "x".repeat(MessageContent.MAX_LENGTH);
    wire.addProperty("content", most);
    assertThat(decode(wire.toString()).content()).isEqualTo(most);
  }

  private static Message decode(String wire) {
    return WireJson.gson().fromJson(wire, Message.class);
  }
}
