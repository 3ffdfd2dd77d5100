package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.outbox.SendPace;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.ServerInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that limits the rate of messages. */
class SendPaceTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();

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
  void whatIsSaidTooFastGoesOutByItselfInOrderAndAsTheSameMessages() {
    say("one", "two", "three");
    store(0);
    tooFast(1);
    tooFast(2);
    assertThat(echoes()).extracting(PendingMessage::state).containsOnly(SendState.QUEUED);

    fixture.fx.advance(Duration.ofMillis(999));
    assertThat(sends()).hasSize(3);
    fixture.fx.advance(Duration.ofMillis(1));
    assertThat(words()).containsExactly("one", "two", "three", "two");
    store(3);
    assertThat(words()).containsExactly("one", "two", "three", "two", "three");
    store(4);

    assertThat(shown()).containsExactly("message 1", "one", "two", "three");
    assertThat(echoes()).isEmpty();
    assertThat(sends().get(3).id()).isEqualTo(sends().get(1).id());
  }

  @Test
  void whatIsWrittenMeanwhileWaitsForItsTurn() {
    say("one");
    tooFast(0);
    say("two");
    assertThat(words()).containsExactly("one");

    fixture.fx.advance(Duration.ofSeconds(1));
    say("three");
    assertThat(words()).containsExactly("one", "one");
    store(1);
    store(2);
    store(3);

    assertThat(shown()).containsExactly("message 1", "one", "two", "three");
  }

  @Test
  void whoIsStillTooFastWaitsAgain() {
    say("one");
    tooFast(0);
    fixture.fx.advance(Duration.ofSeconds(1));
    tooFast(1);
    assertThat(sends()).hasSize(2);

    fixture.fx.advance(Duration.ofSeconds(1));

    assertThat(sends()).hasSize(3);
  }

  @Test
  void allMayGoAtOnceAgainWhenNothingWaits() {
    say("one");
    tooFast(0);
    fixture.fx.advance(Duration.ofSeconds(1));
    store(1);

    say("two", "three");

    assertThat(words()).containsExactly("one", "one", "two", "three");
  }

  @Test
  void anAnswerThatDoesNotComeHoldsNothingUp() {
    say("one", "two");
    tooFast(0);
    tooFast(1);
    fixture.fx.advance(Duration.ofSeconds(1));

    fixture.fx.advance(Duration.ofSeconds(5));

    assertThat(words()).containsExactly("one", "two", "one", "two");
  }

  @Test
  void aLostConnectionHoldsNothingUp() {
    say("one", "two");
    tooFast(0);
    tooFast(1);
    fixture.fx.advance(Duration.ofSeconds(1));
    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(words()).containsExactly("one", "two", "one", "one");
    store(3);
    assertThat(words()).endsWith("two");
  }

  @Test
  void aRefusalForAnythingElseIsShownAndTheNextGoesOut() {
    say("one", "two");
    tooFast(0);
    tooFast(1);
    fixture.fx.advance(Duration.ofSeconds(1));
    sends().getLast().refuse(ErrorCode.SERVER_ERROR, "No");
    fixture.fx.run();

    assertThat(echoes()).extracting(PendingMessage::state).startsWith(SendState.REFUSED);
    assertThat(words()).endsWith("two");
  }

  @ParameterizedTest
  @CsvSource({"0, 1000", "1, 1000", "4, 250", "0.5, 2000", "3, 334", "0.000001, 60000"})
  void thePauseIsWhatTheServerNeedsForOneMore(double sendPerSecond, long millis) {
    ManualFxThread fx = new ManualFxThread();
    ServerInfo.Limits limits = new ServerInfo.Limits(1000, 100, sendPerSecond);
    SendPace pace = new SendPace(limits, new FxAnswers(fx));
    List<String> over = new ArrayList<>();

    pace.tooFast(() -> over.add("over"));
    fx.advance(Duration.ofMillis(millis - 1));
    assertThat(over).isEmpty();
    fx.advance(Duration.ofMillis(1));

    assertThat(over).hasSize(1);
  }

  private void say(String... texts) {
    List.of(texts).forEach(fixture::say);
  }

  private void tooFast(int send) {
    sends().get(send).refuse(ErrorCode.RATE_LIMITED, "Slow down");
    fixture.fx.run();
  }

  private void store(int number) {
    Emitted.Send send = sends().get(number);
    TestMessage message = TestMessage.by("alice").number(number + 2L).content(send.content());
    send.stored(message.confirming(send.id()).message());
    fixture.fx.run();
  }

  private List<String> words() {
    return sends().stream().map(Emitted.Send::content).toList();
  }
}
