package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SendTest extends SocketTestBase {
  @Test
  void everybodyInTheRoomHearsAMessageTheAuthorIncluded() {
    TestClient author = connect(ann);
    TestClient other = connect(ben);
    author.join(lobby);
    other.join(lobby);
    author.next("user-joined");
    Message acked = stored(author.say(lobby, " hi there \n"));
    assertThat(acked.content()).isEqualTo("hi there");
    assertThat(acked.userId()).isEqualTo(ann.user().id());
    assertThat(acked.userName()).isEqualTo("Ann");
    assertThat(acked.seq()).isEqualTo(1);
    assertThat(author.nextMessage(lobby)).isEqualTo(acked);
    assertThat(other.nextMessage(lobby)).isEqualTo(acked);
  }

  @Test
  void aCoreClientNeedsNoAcknowledgement() {
    TestClient client = connect(ann);
    client.emit("join-clan", TestClient.about(clan));
    client.emit("clan:send-message", TestClient.message(clan, "hi"));
    Message message = client.nextMessage(clan);
    assertThat(message.room()).isEqualTo(clan);
    assertThat(message.clientMessageId()).isNull();
  }

  @Test
  void whatIsJoinedAndSentAtOnceIsTakenInOrder() {
    TestClient client = connect(ann);
    List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
    CompletableFuture<JsonObject> joined = client.send("join-community", TestClient.about(lobby));
    for (int i = 1; i <= 50; i++) {
      answers.add(client.say(lobby, "m" + i));
    }
    CompletableFuture<JsonObject> left = client.send("leave-community", TestClient.about(lobby));
    CompletableFuture<JsonObject> late = client.say(lobby, "too late");
    assertThat(joined.join().get("ok").getAsBoolean()).isTrue();
    for (int i = 1; i <= 50; i++) {
      assertThat(stored(answers.get(i - 1)).content()).isEqualTo("m" + i);
      assertThat(stored(answers.get(i - 1)).seq()).isEqualTo(i);
    }
    assertThat(left.join().get("ok").getAsBoolean()).isTrue();
    assertThat(late.join().get("code").getAsString()).isEqualTo("NOT_IN_ROOM");
  }

  @Test
  void everybodyHearsTheSameOrder() {
    TestClient first = connect(ann);
    TestClient second = connect(ben);
    first.join(lobby);
    second.join(lobby);
    first.next("user-joined");
    for (int i = 0; i < 100; i++) {
      var _ = first.say(lobby, "first " + i);
      var _ = second.say(lobby, "second " + i);
    }
    assertThat(numbers(first, 200)).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    assertThat(numbers(second, 200)).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
  }

  private List<Long> numbers(TestClient client, int count) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(client.nextMessage(lobby).seq());
    }
    return numbers;
  }

  @Test
  void aRepeatIsAcknowledgedWithTheFirstAndNotBroadcastAgain() {
    TestClient client = connect(ann);
    client.join(lobby);
    JsonObject payload = TestClient.message(lobby, "once");
    payload.addProperty("clientMessageId", "c1");
    Message first = stored(client.send("community:send-message", payload));
    assertThat(first.clientMessageId()).isEqualTo(new ClientMessageId("c1"));
    payload.addProperty("content", "twice");
    assertThat(stored(client.send("community:send-message", payload))).isEqualTo(first);
    client.nextMessage(lobby);
    client.say(lobby, "next").join();
    assertThat(client.nextMessage(lobby).content()).isEqualTo("next");
  }

  @Test
  void aMessageIsForThoseWhoAreInTheRoom() {
    TestClient client = connect(ann);
    assertRefused(client, lobby, "hi", "NOT_IN_ROOM", "Not in community");
    assertRefused(client, clan, "hi", "NOT_IN_ROOM", "Not in clan");
    assertRefused(client, RoomId.clan("none"), "hi", "NOT_FOUND", "Clan not found");
  }

  @Test
  void aStrangerCannotSpeakInAClan() {
    TestClient stranger = connect(ben);
    stranger.join(clan);
    stranger.next("clan-access-denied");
    assertRefused(stranger, clan, "let me in", "NOT_IN_ROOM", "Not in clan");
  }

  @Test
  void anEmptyMessageAndOneTooLongAreRefused() {
    TestClient client = connect(ann);
    client.join(lobby);
    assertRefused(client, lobby, " \n", "EMPTY_MESSAGE", "A message cannot be empty");
    assertRefused(
        client,
        lobby,
        "x".repeat(1001),
        "MESSAGE_TOO_LONG",
        "A message has at most 1000 characters");
    assertThat(stored(client.say(lobby, "x".repeat(1000))).seq()).isEqualTo(1);
  }

  @Test
  void anAuthorWhoIsGoneHasStillSaidIt() {
    TestClient listener = connect(ann);
    listener.join(lobby);
    TestClient author = connect(ben);
    author.emit("join-community", TestClient.about(lobby));
    author.emit("community:send-message", TestClient.message(lobby, "bye"));
    listener.next("user-joined");
    assertThat(listener.nextMessage(lobby).content()).isEqualTo("bye");
    author.close();
    listener.say(lobby, "still here").join();
    assertThat(listener.nextMessage(lobby).content()).isEqualTo("still here");
  }

  private static Message stored(CompletableFuture<JsonObject> answer) {
    SendAck ack = SendAck.decode(answer.join());
    assertThat(ack).isInstanceOf(SendAck.Stored.class);
    return ((SendAck.Stored) ack).message();
  }

  private static void assertRefused(
      TestClient client, RoomId room, String content, String code, String message) {
    JsonObject error = json("{'code':'%s','message':'%s'}".formatted(code, message));
    JsonObject ack = error.deepCopy();
    ack.addProperty("ok", false);
    assertThat(client.say(room, content).join()).isEqualTo(ack);
    assertThat(client.next("error")).isEqualTo(error);
  }
}
