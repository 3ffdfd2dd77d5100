package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.sync.connection.EventPump;
import dev.levelup.chat.client.sync.room.RoomSessions;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that has only the core: no acks, numbers, cursors or codes. */
class CoreServerTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.core();
  private final List<Failure> notices = new ArrayList<>();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void join() {
    fixture.chat.notices().listen(notice -> notices.add(notice.failure()));
    rememberCore(LOBBY, 1, 3);
    fixture.online().chat.rooms().open(LOBBY);
    fixture.fx.run();
  }

  @Test
  void joinsWithoutAnAcknowledgement() {
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
    assertThat(shown()).hasSize(3);
  }

  @Test
  void sendsNoIdThatTheServerDoesNotKnow() {
    fixture.say("hello");

    assertThat(sends().getLast().id()).isNull();
  }

  @Test
  void itsOwnBroadcastConfirmsAMessageAndTheEchoKeepsItsPlace() {
    fixture.say("hello");
    Object key = fixture.timeline().items().getLast().key();

    fixture.arrives(own(4, "hello"));

    assertThat(echoes()).isEmpty();
    assertThat(fixture.timeline().items().getLast().key()).isEqualTo(key);
  }

  @Test
  void theSameWordsTwiceAreConfirmedOneByOneTheOldestFirst() {
    fixture.say("ok");
    fixture.say("ok");
    List<PendingMessage> pending = echoes();

    fixture.arrives(own(4, "ok"));
    assertThat(echoes()).containsExactly(pending.getLast());
    fixture.arrives(own(4, "ok"));
    assertThat(echoes()).as("a repeat confirms nothing").hasSize(1);
    fixture.arrives(own(5, "ok"));

    assertThat(echoes()).isEmpty();
    assertThat(messages()).hasSize(5);
  }

  @Test
  void aMessageThatComesTwiceAtOnceConfirmsOne() {
    fixture.say("ok");
    fixture.say("ok");
    List<PendingMessage> pending = echoes();

    fixture.socket().post(own(4, "ok"));
    fixture.arrives(own(4, "ok"));

    assertThat(fixture.chat.outbox().all()).containsExactly(pending.getLast());
  }

  @Test
  void somebodyElsesSameWordsConfirmNothing() {
    fixture.say("ok");

    fixture.arrives(TestMessage.by("bob").number(4).content("ok").core().message());

    assertThat(echoes()).hasSize(1);
  }

  @Test
  void anErrorRefusesTheOldestThatWaits() {
    fixture.say("one");
    fixture.say("two");

    fixture.socket().tell(new SocketEvent.ErrorReported(new ApiError(null, "Too fast")));
    fixture.fx.run();

    assertThat(echoes())
        .extracting(PendingMessage::state)
        .containsExactly(SendState.REFUSED, SendState.SENDING);
    assertThat(notices).isEmpty();
  }

  @Test
  void anErrorThatMeansNoMessageIsANotice() {
    fixture.socket().tell(new SocketEvent.ErrorReported(new ApiError(null, "Oops")));
    fixture.fx.run();

    assertThat(notices).containsExactly(new Failure(Failure.Kind.REFUSED, "Oops"));
  }

  @Test
  void withNeitherBroadcastNorErrorItIsNotDelivered() {
    fixture.say("hello");

    fixture.fx.advance(Duration.ofSeconds(5));

    assertThat(echoes().getLast().state()).isEqualTo(SendState.UNKNOWN);
  }

  @Test
  void afterAReconnectTheHistoryIsSearchedBeforeAnythingIsSentAgain() {
    fixture.say("stored");
    fixture.say("lost");
    history().add(own(4, "stored"));

    fixture.reconnect();
    fixture.fx.run();

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("stored", "lost", "lost");
    assertThat(echoes()).extracting(PendingMessage::content).containsExactly("lost");
    assertThat(messages()).hasSize(4);
  }

  @Test
  void lastWeeksSameWordsAreNotTakenForTodays() {
    history().add(own(4, "ok"));
    fixture.arrives(own(4, "ok"));
    fixture.say("ok");
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();

    fixture.chat.rooms().open(LOBBY);
    fixture.fx.advance(Duration.ofSeconds(6));

    assertThat(echoes()).hasSize(1);
  }

  @Test
  void whatMayBeFurtherBackThanTheHistoryIsLoadedIsNotSentAgainByItself() {
    fixture.say("hello");
    fixture.fx.advance(Duration.ofSeconds(5));
    rememberCore(LOBBY, 4, 103);
    fixture.socket().lose();
    for (int number = 0; number <= RoomSessions.WARM; number++) {
      fixture.chat.rooms().open(RoomId.community("room-" + number));
    }
    fixture.chat.rooms().close();
    fixture.fx.run();
    fixture.store().forgetRoom(LOBBY);

    fixture.chat.rooms().open(LOBBY);
    fixture.reconnectAfterLoss();

    assertThat(sends()).hasSize(1);
    assertThat(echoes().getLast().state()).isEqualTo(SendState.UNKNOWN);
  }

  @Test
  void aReconnectPagesBackUntilItMeetsAKnownMessage() {
    rememberCore(LOBBY, 4, 120);
    fixture.reconnect();

    assertThat(messages()).hasSize(120);
    assertThat(history().questions()).endsWith("lobby?page=1", "lobby?page=2", "lobby?page=3");
  }

  @Test
  void aLongAbsenceIsShownInSlicesSoThatNoFrameWaitsForAllOfIt() {
    rememberCore(LOBBY, 4, 1_000);
    List<Integer> rows = new ArrayList<>();
    fixture
        .timeline()
        .items()
        .addListener(
            (ListChangeListener<TimelineItem>) _ -> rows.add(fixture.timeline().items().size()));

    fixture.reconnect();

    assertThat(messages()).hasSize(1_000);
    assertThat(rows).hasSizeGreaterThan(9);
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i) - rows.get(i - 1)).isLessThan(EventPump.SLICE + 10);
    }
  }

  @Test
  void aConnectionThatIsLostBetweenSlicesLeavesNoHole() {
    rememberCore(LOBBY, 4, 1_000);
    boolean[] lost = {false};
    fixture
        .timeline()
        .items()
        .addListener(
            (ListChangeListener<TimelineItem>)
                _ -> {
                  if (messages().size() > 300 && !lost[0]) {
                    lost[0] = true;
                    fixture.socket().lose();
                  }
                });
    fixture.reconnect();
    assertThat(lost).containsExactly(true);
    List<Message> part = messages();
    assertThat(part)
        .hasSizeBetween(300, 900)
        .isEqualTo(history().page(LOBBY, 1, 1_000).join().messages().subList(0, part.size()));

    fixture.reconnectAfterLoss();

    assertThat(messages()).hasSize(1_000);
  }

  @Test
  void aMessageThatArrivesWhileCatchingUpDoesNotEndTheSearch() {
    rememberCore(LOBBY, 4, 120);
    fixture.socket().lose();
    fixture.fx.run();
    history().hold();
    fixture.reconnectAfterLoss();
    Message live = TestMessage.by("bob").number(121).core().message();
    history().add(live);
    fixture.arrives(live);

    history().release();
    fixture.fx.run();

    assertThat(messages()).hasSize(121);
  }

  @Test
  void aDenialByTheSocketClosesTheClan() {
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    AccessDenied reason = new AccessDenied("NOT_MEMBER", "No");

    fixture.socket().tell(new SocketEvent.RoomClosed(reason));
    fixture.fx.run();

    assertThat(access()).isEqualTo(new RoomAccess.Denied(reason));
  }

  @Test
  void anErrorWhileOpeningFailsTheRoom() {
    history().hold();
    fixture.chat.rooms().open(RoomId.community("nowhere"));
    fixture.fx.run();

    fixture.socket().tell(new SocketEvent.ErrorReported(new ApiError(null, "Not found")));
    fixture.fx.run();
    history().release();
    fixture.fx.run();

    assertThat(access())
        .isEqualTo(new RoomAccess.Failed(new Failure(Failure.Kind.REFUSED, "Not found")));
  }

  @Test
  void inARoomThatDoesNotShowTheHistoryIsSearchedToo() {
    leaveBehind("stored", "lost");
    history().add(own(4, "stored"));

    fixture.reconnectAfterLoss();
    fixture.fx.run();

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("stored", "lost", "lost");
    fixture.arrives(own(5, "lost"));
    assertThat(fixture.chat.outbox().all()).isEmpty();
    assertThat(fixture.socket().last(Emitted.Leave.class).room()).isEqualTo(LOBBY);
  }

  @Test
  void anErrorWhileARoomThatDoesNotShowIsEnteredLeavesItsMessagesNotDelivered() {
    leaveBehind("hello");
    fixture.chat.rooms().close();
    history().hold();
    fixture.reconnectAfterLoss();

    fixture.socket().tell(new SocketEvent.ErrorReported(new ApiError(null, "Not found")));
    fixture.fx.run();

    assertThat(fixture.chat.outbox().all())
        .extracting(PendingMessage::why)
        .containsExactly(new Failure(Failure.Kind.REFUSED, "Not found"));
  }

  @Test
  void aDenialWhileAClanThatDoesNotShowIsEnteredMeansThatClan() {
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    leaveBehind("hello");
    fixture.chat.rooms().open(LOBBY);
    history().hold();
    fixture.reconnectAfterLoss();

    fixture.socket().tell(new SocketEvent.RoomClosed(new AccessDenied("NOT_MEMBER", "Gone")));
    fixture.fx.run();

    assertThat(fixture.chat.outbox().undelivered()).containsExactly(CLAN);
    assertThat(access()).isInstanceOf(RoomAccess.CatchingUp.class);
  }

  /** Alice sends messages to the open room, loses the connection, and opens a clan. */
  private void leaveBehind(String... words) {
    for (String each : words) {
      fixture.say(each);
    }
    fixture.socket().lose();
    fixture.chat.rooms().open(RoomId.clan("elsewhere"));
    fixture.fx.run();
  }

  private static Message own(long number, String content) {
    return TestMessage.by("alice").number(number).content(content).core().message();
  }
}
