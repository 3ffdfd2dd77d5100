package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.StoredDraft;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server whose database was restored from an older state, and has continued from there. */
class RestoreTest extends ChatTest {
  private static final StoredHistory KEPT =
      new StoredHistory(
          List.of(TestMessage.by("bob").in(CLAN).number(1).message()), true, Instant.EPOCH, 0);

  private ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void joinInTheFirstLife() {
    remember(LOBBY, 1, 5);
    fixture.gateway.accounts().setEpoch("first");
    fixture.online().joined(LOBBY);
  }

  @Test
  void whatWasSaidSinceTakesThePlaceOfWhatIsGone() {
    goBackTo(3);
    remember(LOBBY, 4, 8, "another ");
    fixture.reconnect();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
  }

  @Test
  void whatIsGoneIsGoneWhereNothingWasSaidSince() {
    goBackTo(3);
    fixture.reconnect();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
    fixture.arrives(said(4, "another"));
    assertThat(shown()).endsWith("message 3", "another");
  }

  @Test
  void aFreshDatabaseShowsAsOne() {
    goBackTo(0);
    fixture.reconnect();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
    fixture.arrives(said(1, "another"));
    assertThat(shown()).containsExactly("another");
  }

  @Test
  void oneMessageThatIsAnotherNowIsEnough() {
    goBackTo(4);
    remember(LOBBY, 5, 5, "another ");
    fixture.reconnect();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
  }

  @Test
  void aReaderOfOlderMessagesSeesTheTruthToo() {
    fixture.open().setFollowing(false);
    goBackTo(3);
    remember(LOBBY, 4, 300, "another ");
    fixture.reconnect();
    fixture.acceptJoin();
    assertThat(shown()).last().isEqualTo("another 300");
  }

  @Test
  void theSameMessagesStayWhereTheyAre() {
    fixture.open().setFollowing(false);
    int window = fixture.timeline().loaded().window();
    remember(LOBBY, 6, 7);
    fixture.reconnect();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
    assertThat(fixture.timeline().loaded().window()).as("not started again").isEqualTo(window);
  }

  @Test
  void whatWaitsGoesOutOnceUnderItsId() {
    fixture.say("mine");
    Emitted.Send lost = sends().getLast();
    goBackTo(3);
    fixture.reconnect();
    fixture.acceptJoin();
    assertThat(sends()).hasSize(2).last().extracting(Emitted.Send::id).isEqualTo(lost.id());
    sends().getLast().stored(own(4, lost));
    fixture.fx.run();
    assertThat(shown()).endsWith("message 3", "mine");
    assertThat(echoes()).isEmpty();
    assertThat(fixture.chat.outbox().all()).isEmpty();
  }

  @Test
  void whatWasAcknowledgedAndIsGoneIsNotSentAgain() {
    fixture.say("mine");
    Emitted.Send sent = sends().getLast();
    sent.stored(own(6, sent));
    fixture.fx.run();
    goBackTo(5);
    fixture.reconnect();
    fixture.acceptJoin();
    assertThat(sends()).hasSize(1);
    assertShowsWhatTheServerHas();
  }

  @Test
  void aNumberThatIsTakenWhileTheConnectionStandsIsLookedInto() {
    goBackTo(3);
    remember(LOBBY, 4, 4, "another ");
    fixture.arrives(said(4, "another 4"));
    assertThat(access()).isInstanceOf(RoomAccess.Waiting.class);
    fixture.socket().accept();
    fixture.fx.run();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
  }

  @Test
  void anOwnMessageUnderATakenNumberIsNotBeingSentForEver() {
    fixture.say("mine");
    goBackTo(3);
    Emitted.Send send = sends().getLast();
    Message stored = own(4, send);
    history().add(stored);
    send.stored(stored);
    fixture.fx.run();
    fixture.socket().accept();
    fixture.fx.run();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
    assertThat(echoes()).isEmpty();
    assertThat(fixture.chat.outbox().all()).isEmpty();
  }

  @Test
  void whatWasHeldBackBeforeTheConnectionWentIsNotShownAfterIt() {
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();
    fixture.arrives(said(6, "gone with the connection"));
    fixture.reconnect();
    history().release();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
  }

  @Test
  void anotherEpochForgetsWhatWasKeptOfEveryRoom() {
    fixture.store().storeHistory(CLAN, KEPT);
    fixture.store().storeRead(CLAN, new MessageId("m-raiders-1"));
    fixture.store().storeDraft(CLAN, new StoredDraft("half a tho"));
    fixture.reconnect();
    fixture.socket().last(Emitted.Join.class).accept(5, "second");
    fixture.fx.run();
    assertThat(fixture.stores.history(CLAN)).isEmpty();
    var kept = fixture.store().load().join();
    assertThat(kept.epoch()).isEqualTo("second");
    assertThat(kept.reads()).doesNotContainKey(CLAN);
    assertThat(kept.drafts()).containsKey(CLAN);
    assertShowsWhatTheServerHas();
  }

  @Test
  void theEpochIsAskedForAtEachConnect() {
    fixture.store().storeHistory(CLAN, KEPT);
    fixture.gateway.accounts().setEpoch("second");
    fixture.reconnect();
    assertThat(fixture.stores.history(CLAN)).isEmpty();
    assertThat(shown()).as("nothing of the old epoch").isEmpty();
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.LOADING);
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
  }

  @Test
  void theFirstEpochThatIsSaidForgetsNothing() {
    fixture = ChatFixture.full();
    remember(LOBBY, 1, 5);
    fixture.online().joined(LOBBY);
    fixture.store().storeHistory(CLAN, KEPT);
    fixture.gateway.accounts().setEpoch("first");
    fixture.reconnect();
    fixture.acceptJoin();
    assertThat(fixture.stores.history(CLAN)).isPresent();
  }

  @Test
  void aLaterStartShowsWhatWasKeptUntilTheServerSaysOtherwise() {
    fixture.fx.advance(Duration.ofSeconds(2));
    goBackTo(3);
    remember(LOBBY, 4, 4, "another ");
    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    assertThat(shown()).hasSize(5);
    fixture.socket().accept();
    fixture.fx.run();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
  }

  @Test
  void whatIsBeingRecalledFromAnotherLifeDoesNotShow() {
    fixture.fx.advance(Duration.ofSeconds(2));
    fixture = fixture.killed().offline();
    fixture.store().hold();
    fixture.chat.rooms().open(LOBBY);
    fixture.gateway.accounts().setEpoch("second");
    fixture.socket().accept();
    fixture.fx.run();
    fixture.store().release();
    fixture.fx.run();
    assertThat(shown()).isEmpty();
    fixture.acceptJoin();
    assertShowsWhatTheServerHas();
  }

  @Test
  void aRoomThatTheServerHasNoMoreIsGoneAndSoIsItsCache() {
    fixture.fx.advance(Duration.ofSeconds(2));
    assertThat(fixture.stores.history(LOBBY)).isPresent();
    fixture.reconnect();
    fixture.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_FOUND, "Community not found");
    fixture.fx.run();
    assertThat(access())
        .isInstanceOfSatisfying(
            RoomAccess.Denied.class,
            denied -> assertThat(denied.reason().code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(fixture.stores.history(LOBBY)).isEmpty();
  }

  @Test
  void aLateResponseToAnEditInTheFormerDatabaseIsDropped() {
    Message own = TestMessage.by("alice").number(6).message();
    history().add(own);
    fixture.arrives(own);
    history().hold();
    fixture.chat.changes().edit(own, "other words");
    fixture.fx.run();
    restoreDuringTheOldestRequest();
    assertShowsWhatTheServerHas();
  }

  @Test
  void aLateResponseWithChangesInTheFormerDatabaseIsDropped() {
    history().change(TestMessage.by("bob").number(5).edited(1, "edited"));
    history().hold();
    fixture.socket().tell(new SocketEvent.RoomHasChanged(new RoomChanged(LOBBY, 1)));
    fixture.fx.run();
    restoreDuringTheOldestRequest();
    assertShowsWhatTheServerHas();
  }

  /** The server has responded, but the response arrives after the client has started over. */
  private void restoreDuringTheOldestRequest() {
    history().readNext();
    history().forgetChanges(LOBBY);
    fixture.gateway.accounts().setEpoch("second");
    fixture.reconnect();
    fixture.acceptJoin();
    while (history().held() > 1) {
      history().answerLast();
      fixture.fx.run();
    }
    history().release();
    fixture.fx.run();
  }

  private void goBackTo(int size) {
    history().goBack(LOBBY, size);
  }

  private void assertShowsWhatTheServerHas() {
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
    assertThat(messages()).isEqualTo(history().page(LOBBY, 1, 100).join().messages());
  }

  private static Message said(long number, String words) {
    return TestMessage.by("bob").number(number).content(words).message();
  }

  private static Message own(long number, Emitted.Send send) {
    return TestMessage.by("alice")
        .number(number)
        .content(send.content())
        .confirming(send.id())
        .message();
  }
}
