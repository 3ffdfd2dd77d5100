package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice has sent messages to the lobby and a clan while offline, and looks at another room. */
class DeliveriesTest extends ChatTest {
  private static final RoomId ELSEWHERE = RoomId.clan("elsewhere");

  private ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void writeOffline() {
    remember(LOBBY, 1, 1);
    remember(CLAN, 1, 1);
    remember(ELSEWHERE, 1, 1);
    fixture.online().joined(LOBBY);
    fixture.joined(CLAN);
    fixture.joined(ELSEWHERE);
    fixture.socket().lose();
    fixture.fx.run();
    write(LOBBY, "one");
    write(LOBBY, "two");
    write(CLAN, "three");
    fixture.chat.rooms().open(ELSEWHERE);
    fixture.fx.run();
  }

  @Test
  void whatIsLearntOnceTheRoomShowsAlreadyIsShownThere() {
    fixture.reconnectAfterLoss();
    accept(LOBBY);
    List<Emitted.Send> sent = sends();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    accept(LOBBY);
    assertThat(echoes()).extracting(PendingMessage::state).containsOnly(SendState.SENDING);

    sent.forEach(each -> each.refuse(ErrorCode.SERVER_ERROR, "Not now"));
    fixture.fx.run();

    assertThat(echoes()).extracting(PendingMessage::state).containsOnly(SendState.REFUSED);
  }

  @Test
  void theNextConnectionDeliversWhatWaitsForRoomsThatDoNotShow() {
    fixture.reconnectAfterLoss();
    accept(LOBBY);
    accept(CLAN);

    assertThat(sends())
        .extracting(Emitted.Send::content)
        .containsExactlyInAnyOrder("one", "two", "three")
        .containsSubsequence("one", "two");
    sends().forEach(this::store);

    assertThat(pending()).isEmpty();
    assertThat(fixture.open().id()).isEqualTo(ELSEWHERE);
    assertThat(emittedTo(LOBBY)).last().isInstanceOf(Emitted.Leave.class);
    assertThat(emittedTo(CLAN)).last().isInstanceOf(Emitted.Leave.class);
  }

  @Test
  void aRoomIsNotLeftBeforeEverythingHasItsAnswer() {
    fixture.reconnectAfterLoss();
    accept(LOBBY);

    store(sends().getFirst());

    assertThat(emittedTo(LOBBY)).last().isNotInstanceOf(Emitted.Leave.class);
  }

  @Test
  void afterAKillToo() {
    fixture = fixture.killed().online();
    accept(LOBBY);

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("one", "two");
  }

  @Test
  void aConnectionThatIsLostOnTheWayIsFollowedByAnother() {
    fixture.reconnectAfterLoss();
    accept(LOBBY);
    store(sends().getFirst());

    fixture.reconnect();
    accept(LOBBY);
    store(sends().getLast());

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("one", "two", "two");
    assertThat(pending()).extracting(PendingMessage::content).containsExactly("three");
  }

  @Test
  void whoOpensTheRoomMeanwhileSeesTheEchoesAndNothingGoesOutTwice() {
    fixture.reconnectAfterLoss();
    accept(LOBBY);
    store(sends().getFirst());

    int emitted = emittedTo(LOBBY).size();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    assertThat(emittedTo(LOBBY)).as("already joined").hasSize(emitted);
    assertThat(access()).isEqualTo(new RoomAccess.Joined());
    store(sends().getLast());
    fixture.arrives(stored(sends().getLast()));

    assertThat(shown()).containsExactly("message 1", "one", "two");
    assertThat(sends()).hasSize(2);
  }

  @Test
  void anEntryThatIsRefusedLeavesThemNotDeliveredWithTheReason() {
    fixture.reconnectAfterLoss();
    accept(ELSEWHERE);

    AccessDenied denied = new AccessDenied(ErrorCode.NOT_MEMBER, "Gone");
    fixture.socket().tell(new SocketEvent.RoomClosed(denied));
    join(CLAN).refuse(denied.code(), denied.message());
    fixture.fx.run();

    assertThat(pending(CLAN)).extracting(PendingMessage::state).containsOnly(SendState.REFUSED);
    assertThat(pending(CLAN).getFirst().why()).isEqualTo(new Failure(Failure.Kind.REFUSED, "Gone"));
    assertThat(fixture.chat.outbox().undelivered()).containsExactly(CLAN);
    assertThat(access()).as("another clan is shown").isInstanceOf(RoomAccess.Joined.class);
    assertThat(fixture.store().history(CLAN).join()).isEmpty();
  }

  @Test
  void aRoomThatIsNoMoreLeavesThemNotDeliveredToo() {
    fixture.reconnectAfterLoss();

    join(LOBBY).refuse(ErrorCode.NOT_FOUND, "No such room");
    fixture.fx.run();

    assertThat(pending(LOBBY))
        .extracting(PendingMessage::why)
        .containsOnly(new Failure(Failure.Kind.REFUSED, "No such room"));
  }

  @Test
  void aHistoryThatCannotBeHadDelaysThemOnly() {
    fixture.reconnectAfterLoss();
    history().failWith(new ApiException.Unreachable(new IOException()));
    accept(LOBBY);
    assertThat(sends()).isEmpty();

    history().failWith(null);
    fixture.fx.advance(Duration.ofSeconds(3));

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("one", "two");
  }

  @Test
  void theRoomThatShowsIsMarkedOnceForEachOpeningAllTheSame() {
    fixture.reconnectAfterLoss();
    accept(ELSEWHERE);
    accept(LOBBY);
    accept(CLAN);
    remember(ELSEWHERE, 2, 2);

    fixture.reconnect();
    accept(ELSEWHERE);

    assertThat(shown()).containsExactly("message 1", "message 2");
    assertThat(fixture.timeline().items()).doesNotContain(new TimelineItem.UnreadMarker());
  }

  @Test
  void aClosedChatBeginsNoDelivery() {
    fixture.reconnectAfterLoss();
    int joins = fixture.socket().emitted(Emitted.Join.class).size();

    fixture.chat.close();
    fixture.fx.run();

    assertThat(fixture.socket().emitted(Emitted.Join.class)).hasSize(joins);
  }

  private void write(RoomId room, String text) {
    fixture.chat.rooms().open(room);
    fixture.fx.run();
    fixture.say(text);
  }

  private Emitted.Join join(RoomId room) {
    return fixture.socket().emitted(Emitted.Join.class).reversed().stream()
        .filter(each -> each.room().equals(room))
        .findFirst()
        .orElseThrow();
  }

  private void accept(RoomId room) {
    join(room).accept(1);
    fixture.fx.run();
  }

  private void store(Emitted.Send send) {
    send.stored(stored(send));
    fixture.fx.run();
  }

  private Message stored(Emitted.Send send) {
    Message stored =
        TestMessage.by("alice")
            .in(send.room())
            .number(2 + sends().indexOf(send))
            .content(send.content())
            .confirming(send.id())
            .message();
    history().add(stored);
    return stored;
  }

  private List<PendingMessage> pending() {
    return fixture.chat.outbox().all();
  }

  private List<PendingMessage> pending(RoomId room) {
    return fixture.chat.outbox().in(room);
  }

  private List<Emitted> emittedTo(RoomId room) {
    return fixture.socket().emitted().stream().filter(each -> each.room().equals(room)).toList();
  }
}
