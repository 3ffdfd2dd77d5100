package dev.levelup.chat.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms with what is new in them, and the events of the feature {@code activity}. */
class RoomInfoTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UserId ANN = new UserId("ann");
  private static final Message SAID =
      new Message(
          new MessageId("1-7"),
          RoomId.clan("wolves"),
          7L,
          new User(ANN, "Ann", null),
          NOON,
          null,
          MessageState.first("hi", NOON, new Mentions(List.of(new UserId("ben")), true)));
  private static final RoomActivity ACTIVITY = new RoomActivity(7, 3, new ReadState(4, 2, 1), SAID);

  private static RoomInfo read(String json) {
    return WireJson.gson().fromJson(json, RoomInfo.class);
  }

  @Test
  void aRoomIsFlatAndReadAsItWasWritten() {
    RoomInfo room = new RoomInfo("wolves", "Wolves", "howl", null, true, ACTIVITY, 12);
    String json = WireJson.gson().toJson(room);
    assertThat(JsonParser.parseString(json).getAsJsonObject().keySet())
        .contains(
            "isMember",
            "memberCount",
            "lastSeq",
            "lastRev",
            "readSeq",
            "unread",
            "mentions",
            "lastMessage");
    assertThat(read(json)).isEqualTo(room);
  }

  @Test
  void aRoomOfAnotherServerHasNoActivity() {
    assertThat(read("{\"id\":\"a\",\"name\":\"A\",\"lastSeq\":3}"))
        .isEqualTo(new RoomInfo("a", "A", null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":\"a\"}", "{\"id\":1,\"name\":\"A\"}", "[]"})
  void whatIsNoRoomIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JsonParseException.class);
  }

  @Test
  void theEventsAreReadAsTheyWereWritten() {
    RoomActivityEvent.News news = new RoomActivityEvent.News(SAID.id(), 7, ANN, "Ann", "hi", true);
    RoomActivityEvent told = new RoomActivityEvent(SAID.room(), ACTIVITY, news);
    assertThat(RoomActivityEvent.decode(told.encode())).isEqualTo(told);
    RoomActivityEvent changed = new RoomActivityEvent(RoomId.community("c"), ACTIVITY, null);
    assertThat(RoomActivityEvent.decode(changed.encode())).isEqualTo(changed);
    RoomRead read = new RoomRead(SAID.room(), ACTIVITY.read());
    assertThat(RoomRead.decode(read.encode())).isEqualTo(read);
  }

  @Test
  void aQuoteIsReadWithTheSpaceAtWhichItWasCut() {
    Message quoted =
        SAID.withState(MessageState.first("x".repeat(119) + " y", NOON, Mentions.NONE));
    Message reply = SAID.withState(SAID.state().withReplyTo(Quote.of(quoted)));
    String json = WireJson.gson().toJson(reply);
    assertThat(WireJson.gson().fromJson(json, Message.class)).isEqualTo(reply);
  }

  @Test
  void aPreviewOfAnyServerIsOneShortLine() {
    assertThat(Preview.received("a\nb")).isEqualTo("a b");
    assertThat(Preview.received("x".repeat(500))).hasSize(120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":\"a\",\"preview\":null}", "[]", "1"})
  void newsThatAreNoneAreRefused(String news) {
    JsonObject wire = new RoomActivityEvent(SAID.room(), ACTIVITY, null).encode();
    wire.add("news", JsonParser.parseString(news));
    assertThatThrownBy(() -> RoomActivityEvent.decode(wire)).isInstanceOf(JsonParseException.class);
  }

  @Test
  void aPreviewIsOneLineAndNeverCutsAPair() {
    assertThat(Preview.of(" a \n\t b\u00a0c ")).isEqualTo("a b c");
    assertThat(Preview.of("x".repeat(121))).isEqualTo("x".repeat(120));
    assertThat(Preview.of("x".repeat(119) + "🙂")).isEqualTo("x".repeat(119));
    assertThat(Preview.of("x".repeat(118) + "🙂y")).isEqualTo("x".repeat(118) + "🙂");
    assertThat(Preview.of("")).isEmpty();
  }
}
