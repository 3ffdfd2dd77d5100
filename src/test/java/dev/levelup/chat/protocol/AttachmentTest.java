package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
  private static final String WIRE =
      "{\"id\":\"a1\",\"name\":\"cat.png\",\"type\":\"image/png\",\"size\":12,"
          + "\"width\":3,\"height\":4}";
  private static final Attachment CAT =
      new Attachment(new AttachmentId("a1"), "cat.png", "image/png", 12, 3, 4);
  private static final Attachment FILE =
      new Attachment(new AttachmentId("a2"), "x", "application/octet-stream", 0, null, null);

  @Test
  void itIsReadAsItIsWritten() {
    assertThat(read(WIRE)).isEqualTo(CAT);
    assertThat(read(WireJson.gson().toJson(CAT))).isEqualTo(CAT);
    assertThat(read(WireJson.gson().toJson(FILE))).isEqualTo(FILE);
    assertThat(CAT.isPicture()).isTrue();
    assertThat(FILE.isPicture()).isFalse();
  }

  @Test
  void theOnesOfAMessageKeepTheirOrder() {
    Message message = message("hi").withState(state(List.of(FILE, CAT)));
    Message read = WireJson.gson().fromJson(WireJson.gson().toJson(message), Message.class);
    assertThat(read).isEqualTo(message);
    assertThat(read.attachments()).containsExactly(FILE, CAT);
    assertThat(WireJson.gson().toJson(message("hi"))).doesNotContain("attachments");
  }

  @Test
  void otherChangesOfAMessageKeepThem() {
    MessageState state = state(List.of(CAT));
    assertThat(state.withReactions(List.of(), 2).attachments()).containsExactly(CAT);
    assertThat(state.withReplyTo(null).attachments()).containsExactly(CAT);
    assertThat(state.withUpdatedAt(Instant.MAX).attachments()).containsExactly(CAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "name", "type", "size"})
  void everyRequiredFieldIsRequired(String field) {
    assertThatThrownBy(() -> read(WIRE.replace("\"" + field + "\"", "\"other\"")))
        .isInstanceOf(JsonParseException.class);
  }

  @Test
  void whatAServerSaysIsNotTrusted() {
    assertThatThrownBy(() -> read(WIRE.replace("12", "-1"))).isInstanceOf(JsonParseException.class);
    assertThat(read(WIRE.replace("cat.png", "../\u202Ecat.png")).name()).isEqualTo("cat.png");
    for (String pixels : List.of("0", "-4", "99999999999")) {
      Attachment odd = read(WIRE.replace(":4", ":" + pixels));
      assertThat(odd.width()).isNull();
      assertThat(odd.isPicture()).isFalse();
    }
  }

  @Test
  void noMessageHasThemWithoutEnd() {
    String wire = String.join(",", Collections.nCopies(1000, WIRE));
    assertThat(Attachment.decode(JsonParser.parseString("[" + wire + "]"))).hasSize(100);
  }

  private static Attachment read(String wire) {
    return WireJson.gson().fromJson(wire, Attachment.class);
  }

  private static MessageState state(List<Attachment> attachments) {
    return MessageState.first("", Instant.EPOCH).withAttachments(attachments);
  }

  private static Message message(String words) {
    return new Message(
        new MessageId("m1"),
        RoomId.clan("k1"),
        7L,
        new User(new UserId("u1"), "Ann", null),
        Instant.EPOCH,
        null,
        MessageState.first(words, Instant.EPOCH));
  }
}
