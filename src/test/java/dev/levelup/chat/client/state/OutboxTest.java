package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.NoListener;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final Outbox outbox = new Outbox(new ManualFxThread(), new NoListener());

  @Test
  void keepsTheOrderOfWritingWhateverBecomesOfAMessage() {
    PendingMessage first = written("first");
    written("second");

    outbox.emitted(first.id(), Instant.EPOCH);

    assertThat(outbox.in(TestMessage.ROOM))
        .extracting(PendingMessage::content)
        .containsExactly("first", "second");
    assertThat(outbox.in(RoomId.clan("other"))).isEmpty();
  }

  @Test
  void aMessageIsNotWrittenTwice() {
    PendingMessage message = written("once");

    assertThatThrownBy(() -> outbox.add(message)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStateThatCannotFollowIsRefused() {
    PendingMessage queued = written("queued");

    assertThatThrownBy(() -> outbox.move(queued.id(), SendState.UNKNOWN, null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRetryRemembersWhenTheMessageFirstWentOut() {
    PendingMessage message = written("again");
    outbox.emitted(message.id(), TestMessage.START);
    outbox.move(message.id(), SendState.UNKNOWN, null);
    outbox.move(message.id(), SendState.QUEUED, null);

    PendingMessage second = outbox.emitted(message.id(), TestMessage.START.plusSeconds(60));

    assertThat(second.sentAfter()).isEqualTo(TestMessage.START);
  }

  @Test
  void confirmsByClientMessageIdWhereTheServerSendsIt() {
    PendingMessage first = sent("same");
    PendingMessage second = sent("same");
    Message broadcast = TestMessage.by("alice").content("same").confirming(second.id()).message();

    assertThat(outbox.confirmedByLive(broadcast)).hasValue(outboxed(second));
    assertThat(outbox.confirmedByHistory(broadcast)).hasValue(outboxed(second));
    assertThat(first.id()).isNotEqualTo(second.id());
  }

  @Test
  void confirmsTheOldestWithTheSameWordsOnACoreServer() {
    PendingMessage first = sent("same");
    sent("same");
    Message broadcast = TestMessage.by("alice").content("same").core().message();

    assertThat(outbox.confirmedByLive(broadcast)).hasValue(outboxed(first));
  }

  @Test
  void nobodyElseAndNoOtherWordsConfirm() {
    sent("same");

    assertThat(outbox.confirmedByLive(TestMessage.by("bob").content("same").core().message()))
        .isEmpty();
    assertThat(outbox.confirmedByLive(TestMessage.by("alice").content("other").core().message()))
        .isEmpty();
    assertThat(
            outbox.confirmedByLive(
                TestMessage.by("alice").content("same").in(RoomId.clan("lobby")).core().message()))
        .isEmpty();
  }

  @Test
  void whatHasNotGoneOutIsNotConfirmedByItsWords() {
    written("same");

    assertThat(outbox.confirmedByLive(TestMessage.by("alice").content("same").core().message()))
        .isEmpty();
  }

  @Test
  void olderHistoryWithTheSameWordsDoesNotConfirm() {
    PendingMessage message = written("ok");
    outbox.emitted(message.id(), TestMessage.by("bob").number(5).message().createdAt());
    TestMessage own = TestMessage.by("alice").core();

    assertThat(outbox.confirmedByHistory(own.number(5).content("ok").message())).isEmpty();
    assertThat(outbox.confirmedByHistory(own.number(6).content("ok").message())).isPresent();
  }

  private PendingMessage written(String content) {
    ClientMessageId id = new ClientMessageId("c" + outbox.all().size());
    PendingMessage message =
        PendingMessage.written(
            id, TestMessage.ROOM, TestMessage.user("alice"), content, TestMessage.START);
    outbox.add(message);
    return message;
  }

  private PendingMessage sent(String content) {
    PendingMessage message = written(content);
    return outbox.emitted(message.id(), Instant.EPOCH);
  }

  private PendingMessage outboxed(PendingMessage message) {
    return outbox.find(message.id()).orElseThrow();
  }
}
