package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.OutboxEntry;
import dev.levelup.chat.client.cache.StoreFailure;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeStore;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which messages of the outbox are in the store, and when. */
class StoringTest extends ChatTest {
  private ChatFixture fixture = ChatFixture.full();
  private final List<String> shown = new ArrayList<>();

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
  void theEchoShowsAndTheComposerIsToldOnceTheStoreHasTheMessageAndNotBefore() {
    store().hold();
    send("hello");
    assertThat(echoes()).isEmpty();
    assertThat(shown).isEmpty();

    store().writeNext();
    fixture.fx.run();

    assertThat(echoes()).extracting(PendingMessage::content).containsExactly("hello");
    assertThat(shown).containsExactly("hello");
  }

  @Test
  void nothingIsEmittedBeforeItIsKeptAsSent() {
    store().hold();
    send("hello");
    store().writeNext();
    fixture.fx.run();
    assertThat(sends()).isEmpty();

    store().writeNext();
    fixture.fx.run();

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("hello");
    store().release();
    assertThat(entries()).singleElement().extracting(OutboxEntry::sentAfter).isNotNull();
  }

  @Test
  void messagesLeaveInTheOrderInWhichTheyWereWritten() {
    store().hold();
    send("one");
    send("two");
    send("three");
    while (store().held() > 0) {
      store().writeNext();
      fixture.fx.run();
    }

    assertThat(shown).containsExactly("one", "two", "three");
    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("one", "two", "three");
  }

  @Test
  void aMessageThatIsKeptAfterASwitchGoesOutAllTheSame() {
    store().hold();
    send("hello");
    fixture.chat.rooms().open(CLAN);
    store().release();
    fixture.fx.run();
    assertThat(echoes()).isEmpty();
    assertThat(sends()).isEmpty();

    fixture.socket().emitted(Emitted.Join.class).forEach(each -> each.accept(1));
    fixture.fx.run();

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("hello");
  }

  @Test
  void aConnectionThatIsLostBeforeTheMessageLeavesDoesNotLoseIt() {
    store().hold();
    send("hello");
    store().writeNext();
    fixture.fx.run();
    fixture.socket().lose();
    fixture.fx.run();
    store().release();
    fixture.fx.run();
    assertThat(echoes()).extracting(PendingMessage::state).containsExactly(SendState.QUEUED);

    fixture.reconnectAfterLoss();
    fixture.acceptJoin();

    assertThat(sends()).hasSize(1);
  }

  @Test
  void whatIsConfirmedIsKeptNoLonger() {
    fixture.say("hello");
    assertThat(entries()).hasSize(1);

    confirm(sends().getLast(), 2);

    assertThat(entries()).isEmpty();
  }

  @Test
  void whatIsDiscardedIsKeptNoLonger() {
    fixture.say("hello");
    sends().getLast().refuse(ErrorCode.SERVER_ERROR, "Oops");
    fixture.fx.run();

    fixture.chat.sender().discard(echoes().getLast().id());

    assertThat(entries()).isEmpty();
  }

  @Test
  void whatWaitedGoesOutAfterAKillAsTheSameMessage() {
    fixture.socket().lose();
    fixture.fx.run();
    fixture.say("one");
    fixture.say("two");
    List<PendingMessage> written = echoes();

    fixture = fixture.killed().online();
    fixture.joined(LOBBY);

    assertThat(sends())
        .extracting(Emitted.Send::id)
        .containsExactlyElementsOf(written.stream().map(PendingMessage::id).toList());
  }

  @Test
  void whatHadNoAnswerGoesOutAfterAKillAsTheSameMessage() {
    fixture.say("hello");
    PendingMessage sent = echoes().getLast();

    fixture = fixture.killed().online();
    fixture.joined(LOBBY);

    assertThat(sends()).extracting(Emitted.Send::id).containsExactly(sent.id());
  }

  @Test
  void whatTheServerHadStoredBeforeTheKillIsNotSentAgain() {
    fixture.say("hello");
    Emitted.Send send = sends().getLast();
    history()
        .add(TestMessage.by("alice").number(2).content("hello").confirming(send.id()).message());

    fixture = fixture.killed().online();
    fixture.joined(LOBBY);

    assertThat(sends()).isEmpty();
    assertThat(shown()).containsExactly("message 1", "hello");
    assertThat(entries()).isEmpty();
  }

  @Test
  void aRefusalIsStillSaidAfterAKill() {
    fixture.say("hello");
    sends().getLast().refuse(ErrorCode.SERVER_ERROR, "Oops");
    fixture.fx.run();

    fixture = fixture.killed().online();
    fixture.joined(LOBBY);

    assertThat(sends()).isEmpty();
    assertThat(echoes())
        .singleElement()
        .extracting(PendingMessage::why)
        .isEqualTo(new Failure(Failure.Kind.REFUSED, "Oops"));
  }

  @Test
  void troubleWithTheStoreIsSaid() {
    List<Failure> said = new ArrayList<>();
    fixture.chat.notices().listen(notice -> said.add(notice.failure()));

    store().tell(StoreFailure.NOT_KEPT);
    store().tell(StoreFailure.DAMAGED);
    fixture.fx.run();

    assertThat(said)
        .containsExactly(Failure.of(Failure.Kind.NOT_KEPT), Failure.of(Failure.Kind.STORE_DAMAGED));
  }

  private FakeStore store() {
    return fixture.store();
  }

  private List<OutboxEntry> entries() {
    return store().load().join().outbox();
  }

  private void send(String text) {
    var refusal = fixture.chat.sender().send(text, () -> shown.add(text));
    fixture.fx.run();
    assertThat(refusal).isEmpty();
  }

  private void confirm(Emitted.Send send, long number) {
    send.stored(
        TestMessage.by("alice")
            .number(number)
            .content(send.content())
            .confirming(send.id())
            .message());
    fixture.fx.run();
  }
}
