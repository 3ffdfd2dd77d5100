package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.room.SendRefusal;
import dev.levelup.chat.protocol.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits and deletions of the user's own, with and without a connection. */
class EditingTest extends ChatTest {
  private ChatFixture fixture = ChatFixture.full();
  private final Message own = TestMessage.by("alice").number(3).message();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void join() {
    remember(LOBBY, 1, 2);
    history().add(own);
    fixture.online().joined(LOBBY);
  }

  @Test
  void anEditShowsAtOnceAndIsTheMessageOnceTheServerHasIt() {
    history().hold();

    assertThat(fixture.chat.changes().edit(own, " other words ")).isEmpty();
    fixture.fx.run();
    assertThat(last().content()).isEqualTo("other words");
    assertThat(last().edit()).isNotNull();

    history().release();
    fixture.fx.run();
    assertThat(last().edit()).isNull();
    assertThat(last().message().content()).isEqualTo("other words");
    assertThat(pending()).isEmpty();
    assertThat(fixture.store().load().join().changes()).isEmpty();
  }

  @Test
  void aDeletionShowsAtOnce() {
    history().hold();

    fixture.chat.changes().delete(own);
    fixture.fx.run();
    assertThat(fixture.timeline().items().getLast()).isInstanceOf(DeletedMessages.class);

    history().release();
    fixture.fx.run();
    assertThat(messages().getLast().isDeleted()).isTrue();
    assertThat(pending()).isEmpty();
  }

  @Test
  void whatIsRefusedShowsAsBeforeAndKeepsTheNewWordsWithTheReason() {
    history().failWith(new ApiException.Refused(409, "DELETED", "It is deleted", null));

    fixture.chat.changes().edit(own, "other words");
    fixture.fx.run();

    assertThat(last()).isEqualTo(new MessageItem(own, last().startsGroup()));
    PendingChange refused = fixture.chat.changes().pending().of(own).orElseThrow();
    assertThat(refused.content()).isEqualTo("other words");
    assertThat(Objects.requireNonNull(refused.why()).words()).isEqualTo("It is deleted");

    fixture = fixture.killed();
    fixture.offline();
    assertThat(fixture.chat.changes().pending().of(own)).contains(refused);
    fixture.chat.changes().drop(refused);
    assertThat(pending()).isEmpty();
  }

  @Test
  void changesMadeWhileAwaySurviveAKillAndGoOutInOrder() {
    Message other = TestMessage.by("alice").number(4).message();
    history().add(other);
    fixture.arrives(other);
    fixture.socket().lose();
    fixture.fx.run();
    fixture.chat.changes().edit(own, "first");
    fixture.chat.changes().delete(other);
    fixture.chat.changes().edit(own, "second");
    fixture.fx.run();

    fixture = fixture.killed();
    fixture.online().joined(LOBBY);
    fixture.fx.run();

    assertThat(changesAsked())
        .containsExactly("delete " + other.id(), "edit " + own.id() + " second");
    assertThat(messages().get(2).content()).isEqualTo("second");
    assertThat(pending()).isEmpty();
  }

  @Test
  void aChangeOfAMessageOnItsWayWaitsForItsSend() {
    fixture.socket().lose();
    fixture.fx.run();
    fixture.say("first words");
    fixture.chat.changes().edit(echoes().getFirst(), "second words");
    fixture.fx.run();
    assertThat(((EchoItem) fixture.timeline().items().getLast()).content())
        .isEqualTo("second words");

    fixture = fixture.killed();
    fixture.online().joined(LOBBY);
    assertThat(changesAsked()).isEmpty();
    Emitted.Send send = fixture.socket().last(Emitted.Send.class);
    assertThat(send.content()).isEqualTo("first words");
    Message said =
        TestMessage.by("alice").number(4).content("first words").confirming(send.id()).message();
    history().add(said);
    send.stored(said);
    fixture.fx.run();

    assertThat(changesAsked()).containsExactly("edit " + said.id() + " second words");
    assertThat(messages().getLast().content()).isEqualTo("second words");
    assertThat(echoes()).isEmpty();
    assertThat(pending()).isEmpty();
  }

  @Test
  void aChangeOfAMessageThatIsConfirmedWhileTheChangeIsBeingStoredIsSent() {
    fixture.say("first words");
    Emitted.Send send = fixture.socket().last(Emitted.Send.class);
    fixture.store().hold();
    fixture.chat.changes().edit(echoes().getFirst(), "second words");
    Message said =
        TestMessage.by("alice").number(4).content("first words").confirming(send.id()).message();
    history().add(said);
    send.stored(said);
    fixture.fx.run();

    fixture.store().release();
    fixture.fx.run();

    assertThat(changesAsked()).containsExactly("edit " + said.id() + " second words");
    assertThat(messages().getLast().content()).isEqualTo("second words");
    assertThat(pending()).isEmpty();
    assertThat(fixture.store().load().join().changes()).isEmpty();
  }

  @Test
  void aChangeOfAMessageThatADiskFullThenHasNotStoredIsSent() {
    fixture.say("first words");
    Emitted.Send send = fixture.socket().last(Emitted.Send.class);
    fixture.store().forget(echoes().getFirst().id());
    fixture.chat.changes().edit(echoes().getFirst(), "second words");
    fixture.fx.run();
    history()
        .add(
            TestMessage.by("alice")
                .number(4)
                .content("first words")
                .confirming(send.id())
                .message());

    fixture = fixture.killed();
    fixture.online().joined(LOBBY);
    fixture.fx.run();

    assertThat(messages().getLast().content()).isEqualTo("second words");
    assertThat(pending()).isEmpty();
  }

  @Test
  void aMessageOfAnotherUserConfirmsNoChange() {
    fixture.socket().lose();
    fixture.fx.run();
    fixture.say("first words");
    PendingMessage echo = echoes().getFirst();
    fixture.chat.changes().edit(echo, "second words");
    fixture.fx.run();
    fixture = fixture.killed();
    fixture.online().joined(LOBBY);

    fixture.arrives(TestMessage.by("mallory").number(4).confirming(echo.id()).message());

    assertThat(changesAsked()).isEmpty();
    assertThat(pending()).hasSize(1);
  }

  @Test
  void aChangeThatIsBeingStoredWhileTheFormerIsDeliveredSurvivesAKill() {
    history().hold();
    fixture.chat.changes().edit(own, "first");
    fixture.fx.run();
    fixture.store().hold();
    fixture.chat.changes().edit(own, "second");
    history().release();
    fixture.fx.run();
    history().hold();
    fixture.store().release();
    fixture.fx.run();

    assertThat(last().content()).isEqualTo("second");
    assertThat(fixture.store().load().join().changes()).hasSize(1);
  }

  @Test
  void aChangeThatIsBeingStoredWhenTheDatabaseIsResetIsGivenUp() {
    fixture.store().hold();
    fixture.chat.changes().edit(own, "other words");
    fixture.chat.changes().pending().startOver();

    fixture.store().release();
    fixture.fx.run();

    assertThat(changesAsked()).isEmpty();
    assertThat(fixture.store().load().join().changes()).isEmpty();
  }

  @Test
  void aChangeOfAMessageThatIsDiscardedWhileTheChangeIsBeingStoredIsGivenUp() {
    fixture.say("first words");
    fixture.store().hold();
    fixture.chat.changes().edit(echoes().getFirst(), "second words");
    fixture.socket().last(Emitted.Send.class).refuse("ROOM_CLOSED", "It is closed");
    fixture.fx.run();
    fixture.chat.sender().discard(echoes().getFirst().id());

    fixture.store().release();
    fixture.fx.run();

    assertThat(pending()).isEmpty();
    assertThat(fixture.store().load().join().changes()).isEmpty();
  }

  @Test
  void aMessageThatIsRefusedAfterItsUserHasDeletedItIsGone() {
    fixture.say("first words");
    fixture.chat.changes().delete(echoes().getFirst());
    fixture.fx.run();
    fixture.socket().last(Emitted.Send.class).refuse("NOT_FOUND", "No such message");
    fixture.fx.run();

    assertGone();
  }

  @Test
  void aMessageThatIsRefusedWhileItsDeletionIsBeingStoredIsGone() {
    fixture.say("first words");
    fixture.store().hold();
    fixture.chat.changes().delete(echoes().getFirst());
    fixture.socket().last(Emitted.Send.class).refuse("NOT_FOUND", "No such message");
    fixture.fx.run();
    fixture.store().release();
    fixture.fx.run();

    assertGone();
  }

  @Test
  void aMessageThatIsRefusedAfterItsUserHasEditedItWaitsForThem() {
    fixture.say("first words");
    fixture.chat.changes().edit(echoes().getFirst(), "second words");
    fixture.fx.run();
    fixture.socket().last(Emitted.Send.class).refuse("NOT_FOUND", "No such message");
    fixture.fx.run();

    assertThat(fixture.chat.outbox().undelivered()).containsExactly(LOBBY);
    assertThat(((EchoItem) fixture.timeline().items().getLast()).content())
        .isEqualTo("second words");
  }

  private void assertGone() {
    assertThat(fixture.chat.outbox().all()).isEmpty();
    assertThat(fixture.timeline().items().getLast()).isEqualTo(new MessageItem(own, true));
    assertThat(pending()).isEmpty();
    fixture = fixture.killed();
    assertThat(fixture.chat.outbox().all()).isEmpty();
    assertThat(pending()).isEmpty();
  }

  @Test
  void anAnswerThatIsLostIsAskedForAgain() {
    history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.chat.changes().edit(own, "other words");
    fixture.fx.run();
    assertThat(last().edit()).as("still waits").isNotNull();
    history().failWith(null);

    fixture.fx.advance(Duration.ofSeconds(2));

    assertThat(last().message().content()).isEqualTo("other words");
    assertThat(pending()).isEmpty();
  }

  @Test
  void whoEditsTooFastWaitsAsLongAsTheServerSays() {
    history().failWith(new ApiException.Refused(429, "RATE_LIMITED", null, Duration.ofSeconds(7)));
    fixture.chat.changes().edit(own, "other words");
    fixture.fx.run();
    history().failWith(null);

    fixture.fx.advance(Duration.ofSeconds(6));
    assertThat(pending()).hasSize(1);
    fixture.fx.advance(Duration.ofSeconds(1));
    assertThat(pending()).isEmpty();
  }

  @Test
  void aChangeMadeAnewWhileTheFormerIsUnderWayIsTheOneThatCounts() {
    history().hold();
    fixture.chat.changes().edit(own, "first");
    fixture.fx.run();
    fixture.chat.changes().edit(own, "second");
    fixture.fx.run();

    history().release();
    fixture.fx.run();

    assertThat(last().message().content()).isEqualTo("second");
    assertThat(pending()).isEmpty();
  }

  @Test
  void theWordsThatItHasAreNoChange() {
    fixture.chat.changes().edit(own, own.content() + " ");
    fixture.fx.run();

    assertThat(changesAsked()).isEmpty();
    assertThat(fixture.chat.changes().edit(own, " ")).contains(SendRefusal.EMPTY);
    assertThat(fixture.chat.changes().edit(own, "x".repeat(1001))).contains(SendRefusal.TOO_LONG);
  }

  @Test
  void onlyOwnMessagesWithWordsMayBeChangedAndOnlyWhereTheServerCan() {
    assertThat(fixture.chat.changes().mayChange(own)).isTrue();
    assertThat(fixture.chat.changes().mayChange(messages().getFirst())).isFalse();
    assertThat(fixture.chat.changes().mayChange(TestMessage.by("alice").number(3).deleted(1)))
        .isFalse();
    assertThat(ChatFixture.core().chat.changes().mayChange(own)).isFalse();
  }

  private MessageItem last() {
    TimelineItem last = fixture.timeline().items().getLast();
    return (MessageItem) last;
  }

  private List<PendingChange> pending() {
    return fixture.chat.changes().pending().all();
  }

  private List<String> changesAsked() {
    return history().questions().stream()
        .filter(each -> each.startsWith("edit ") || each.startsWith("delete "))
        .toList();
  }
}
