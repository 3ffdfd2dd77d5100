package dev.levelup.chat.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
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
            MessageState.first("hi\n\"all\" \uD83D\uDE80", NOON, new Mentions(List.of(ANN), true))
                .withReplyTo(
                    new Quote(
                        new MessageId("1-1"),
                        1,
                        4,
                        new User(ANN, "Ann", null),
                        "one \uD83D\uDE80",
                        true))
                .withReactions(List.of(new Reaction("\uD83D\uDE80", List.of(ANN))), 7));
    for (ChatEvent event :
        List.of(
            new ChatEvent.Posted(message),
            new ChatEvent.Changed(
                message.withState(new MessageState("", NOON.plusMillis(1), 3, true))),
            new ChatEvent.Joined(clan, new User(ANN, "Ann", null)),
            new ChatEvent.Online(List.of(ANN)),
            new ChatEvent.Departing(clan, ANN),
            new ChatEvent.Present(clan, ANN),
            new ChatEvent.Departed(clan, new User(ANN, "Ann", null)),
            new ChatEvent.Typing(clan, new User(ANN, "Ann", null)),
            new ChatEvent.Read(clan, ANN),
            new ChatEvent.Removed(clan, ANN),
            new ChatEvent.Banned(clan, ANN),
            new ChatEvent.Left(clan, ANN),
            new ChatEvent.RoomDeleted(clan),
            new ChatEvent.RoomsChanged(clan, 7, List.of(ANN)),
            new ChatEvent.SignInEnded("s1"))) {
      assertThat(EventJson.decode(EventJson.encode(event))).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"event\":\"danced\"}",
        "{\"event\":\"posted\",\"message\":{}}",
        "{\"event\":\"posted\",\"message\":{\"id\":\"1-7\",\"content\":\"hi\",\"userId\":\"ann\","
            + "\"userName\":\"Ann\",\"communityId\":\"lobby\",\"createdAt\":\"2026-03-01T12:00:00Z\"}}",
        "{\"event\":\"removed\",\"room\":\"wolves\",\"userId\":\"ann\"}"
      })
  void somethingElseIsNoEvent(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    assertThatThrownBy(() -> EventJson.decode(json)).isInstanceOf(JsonParseException.class);
  }
}
