package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.room.SendRefusal;
import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();
  private final Sender sender = fixture.chat.sender();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void join() {
    remember(LOBBY, 1, 1);
    fixture.online().joined(LOBBY);
  }

  @Test
  void wordsInWhichNothingShowsAreNotTaken() {
    for (String text : List.of("\u200b", "\u2800 \u3164", "\ufe0f", "\u202e\u2069")) {
      assertThat(sender.send(text, () -> {})).hasValue(SendRefusal.EMPTY);
    }
    assertThat(sends()).isEmpty();
  }

  @Test
  void whatIsSaidShowsTrimmedAndGoesOut() {
    fixture.say("  hello\n");

    assertThat(shown()).containsExactly("message 1", "hello");
    assertThat(echo().state()).isEqualTo(SendState.SENDING);
    assertThat(sends()).singleElement().extracting(Emitted.Send::content).isEqualTo("hello");
  }

  @Test
  void everyMessageHasAnIdOfItsOwn() {
    fixture.say("hello");
    fixture.say("hello");

    assertThat(sends()).extracting(Emitted.Send::id).doesNotHaveDuplicates();
    assertThat(UUID.fromString(echo().id().value()).version()).isEqualTo(4);
  }

  @Test
  void blankLongAndHomelessTextIsNotTaken() {
    assertThat(sender.send(" \n\t", () -> {})).hasValue(SendRefusal.EMPTY);
    assertThat(sender.send("x".repeat(1001), () -> {})).hasValue(SendRefusal.TOO_LONG);
    fixture.say(" " + "x".repeat(1000) + " ");
    fixture.chat.rooms().close();
    assertThat(sender.send("hello", () -> {})).hasValue(SendRefusal.NOT_IN_ROOM);
    assertThat(sends()).hasSize(1);
  }

  @Test
  void whoIsNotInTheRoomYetDoesNotWrite() {
    fixture.chat.rooms().open(CLAN);

    assertThat(sender.send("hello", () -> {})).hasValue(SendRefusal.NOT_IN_ROOM);
  }

  @Test
  void theAckConfirmsAndTheBroadcastAfterItIsANoOp() {
    fixture.say("hello");
    Message stored = confirmation(sends().getLast(), 2);

    sends().getLast().stored(stored);
    fixture.fx.run();
    fixture.arrives(stored);

    assertThat(messages()).last().isEqualTo(stored);
    assertThat(shown()).containsExactly("message 1", "hello");
    assertThat(echoes()).isEmpty();
  }

  @Test
  void theBroadcastConfirmsAndTheAckAfterItIsANoOp() {
    fixture.say("hello");
    Message stored = confirmation(sends().getLast(), 2);

    fixture.arrives(stored);
    sends().getLast().stored(stored);
    fixture.fx.run();

    assertThat(shown()).containsExactly("message 1", "hello");
    assertThat(echoes()).isEmpty();
  }

  @Test
  void aRefusalIsShownWithItsReasonAndCanBeRetriedAsTheSameMessage() {
    fixture.say("hello");
    sends().getLast().refuse(ErrorCode.SERVER_ERROR, "Not now");
    fixture.fx.run();
    assertThat(echo().state()).isEqualTo(SendState.REFUSED);
    assertThat(echo().why()).isEqualTo(new Failure(Failure.Kind.REFUSED, "Not now"));

    sender.retry(echo().id());
    fixture.fx.run();

    assertThat(echo().state()).isEqualTo(SendState.SENDING);
    assertThat(sends()).hasSize(2);
    assertThat(sends()).extracting(Emitted.Send::id).containsOnly(echo().id());
  }

  @Test
  void withoutAnAnswerForFiveSecondsItIsNotDelivered() {
    fixture.say("hello");

    fixture.fx.advance(Duration.ofMillis(4999));
    assertThat(echo().state()).isEqualTo(SendState.SENDING);
    fixture.fx.advance(Duration.ofMillis(1));

    assertThat(echo().state()).isEqualTo(SendState.UNKNOWN);
  }

  @Test
  void aBroadcastStillConfirmsWhatHadNoAnswer() {
    fixture.say("hello");
    fixture.fx.advance(Duration.ofSeconds(5));

    fixture.arrives(confirmation(sends().getLast(), 2));

    assertThat(echoes()).isEmpty();
    assertThat(shown()).containsExactly("message 1", "hello");
  }

  @Test
  void noTimerIsLeftOnceTheAnswerIsThere() {
    int timers = fixture.fx.timers();
    fixture.say("hello");

    sends().getLast().stored(confirmation(sends().getLast(), 2));
    fixture.fx.run();

    assertThat(fixture.fx.timers()).isEqualTo(timers);
  }

  @Test
  void aDiscardedMessageIsGone() {
    fixture.say("hello");
    sends().getLast().refuse(ErrorCode.SERVER_ERROR, "Oops");
    fixture.fx.run();

    sender.discard(echo().id());

    assertThat(shown()).containsExactly("message 1");
  }

  @Test
  void whatIsOnItsWayIsNeitherRetriedNorDiscarded() {
    fixture.say("hello");

    sender.retry(echo().id());
    sender.discard(echo().id());

    assertThat(sends()).hasSize(1);
    assertThat(echoes()).hasSize(1);
  }

  @Test
  void whatIsWrittenOfflineGoesOutAfterTheRejoinAndNotBefore() {
    fixture.socket().lose();
    fixture.fx.run();
    fixture.say("one");
    fixture.say("two");
    assertThat(echoes()).extracting(PendingMessage::state).containsOnly(SendState.QUEUED);

    fixture.reconnectAfterLoss();
    assertThat(sends()).as("connected, not joined").isEmpty();
    fixture.acceptJoin();

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("one", "two");
    assertThat(echoes()).extracting(PendingMessage::state).containsOnly(SendState.SENDING);
  }

  @Test
  void whatLostItsAnswerGoesOutAgainAsTheSameMessage() {
    fixture.say("hello");
    fixture.reconnect();
    assertThat(echo().state()).isEqualTo(SendState.QUEUED);

    fixture.acceptJoin();

    assertThat(sends()).hasSize(2);
    assertThat(sends()).extracting(Emitted.Send::id).containsOnly(echo().id());
  }

  @Test
  void whatTheServerHadStoredBeforeTheLossIsNotSentAgain() {
    fixture.say("hello");
    history().add(confirmation(sends().getLast(), 2));

    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(sends()).hasSize(1);
    assertThat(shown()).containsExactly("message 1", "hello");
    assertThat(echoes()).isEmpty();
  }

  @Test
  void aMessageThatHadNoAnswerGoesOutAgainAfterTheNextReconnect() {
    fixture.say("hello");
    fixture.fx.advance(Duration.ofSeconds(5));

    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(sends()).hasSize(2);
    assertThat(echo().state()).isEqualTo(SendState.SENDING);
  }

  @Test
  void aPendingMessageIsThereAgainWhenItsRoomIs() {
    fixture.say("hello");
    sends().getLast().refuse(ErrorCode.SERVER_ERROR, "Oops");
    fixture.fx.run();
    fixture.joined(CLAN);
    assertThat(shown()).isEmpty();

    fixture.joined(LOBBY);

    assertThat(shown()).containsExactly("message 1", "hello");
    assertThat(echo().state()).isEqualTo(SendState.REFUSED);
  }

  @Test
  void anAckThatComesAfterASwitchStillConfirms() {
    fixture.say("hello");
    Emitted.Send send = sends().getLast();
    fixture.joined(CLAN);

    send.stored(confirmation(send, 2));
    fixture.fx.run();
    fixture.joined(LOBBY);

    assertThat(sends()).hasSize(1);
    assertThat(echoes()).isEmpty();
  }

  private PendingMessage echo() {
    return echoes().getLast();
  }

  private static Message confirmation(Emitted.Send send, long number) {
    return TestMessage.by("alice")
        .number(number)
        .content(send.content())
        .confirming(send.id())
        .message();
  }
}
