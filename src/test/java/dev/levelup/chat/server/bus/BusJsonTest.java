package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.bus.BusJson.Told;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusJsonTest {
  private static final UserId ANN = new UserId("ann");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void everyEventIsReadAsItWasTold() {
    RoomId clan = RoomId.clan("wolves: the pack");
    Message message =
        new Message(
            new MessageId("1-7"),
            clan,
            7L,
            new User(ANN, "Ann", null),
            NOON,
            new ClientMessageId("c1"),
            MessageState.first("hi\n\"all\" \uD83D\uDE80", NOON));
    for (BusEvent event :
        List.of(
            new BusEvent.Posted(message),
            new BusEvent.Joined(clan, new User(ANN, "Ann", null)),
            new BusEvent.Removed(clan, ANN),
            new BusEvent.SignInEnded("s1"))) {
      Told told = new Told("one", 3, NOON, event);
      assertThat(BusJson.decode(BusJson.encode(told))).isEqualTo(told);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{\"from\":\"one\"}",
        "{\"from\":\"one\",\"number\":1,\"at\":\"2026-03-01T12:00:00Z\",\"event\":\"danced\"}",
        "{\"from\":\"one\",\"number\":1,\"at\":\"2026-03-01T12:00:00Z\",\"event\":\"posted\",\"message\":{}}",
        "{\"from\":\"one\",\"number\":1,\"at\":\"2026-03-01T12:00:00Z\",\"event\":\"removed\",\"room\":\"wolves\",\"userId\":\"ann\"}"
      })
  void somethingElseIsNoEvent(String text) {
    assertThatThrownBy(() -> BusJson.decode(text)).isInstanceOf(JsonParseException.class);
  }
}
