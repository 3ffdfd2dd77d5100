package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.sync.persistence.HistorySaver;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a restart restores, and what is lost. */
class RestartTest extends ChatTest {
  private ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @Test
  void withoutANetworkTheLastStateShowsAndMessagesAreTaken() {
    history().list(RoomKind.COMMUNITY, new RoomInfo("lobby", "Lobby", null, null, null));
    remember(LOBBY, 1, 60);
    fixture.online().joined(LOBBY);
    fixture.chat.drafts().put(LOBBY, "half a thou");
    later();

    fixture = fixture.killed();
    history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.offline().chat.rooms().open(LOBBY);
    fixture.fx.run();

    assertThat(fixture.chat.directory().communities())
        .extracting(Room::name)
        .containsExactly("Lobby");
    assertThat(fixture.chat.directory().loadingProperty().get())
        .as("the status line says that there is no connection")
        .isEqualTo(new Loading.Done());
    assertThat(numbers()).isEqualTo(between(11, 60));
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
    assertThat(access()).isInstanceOf(RoomAccess.Waiting.class);
    assertThat(fixture.chat.drafts().get(LOBBY)).isEqualTo("half a thou");
    fixture.say("written in the dark");
    assertThat(echoes()).hasSize(1);
  }

  @Test
  void theLastStateIsMarkedWithItsTimeUntilTheRoomIsJoined() {
    remember(LOBBY, 1, 3);
    fixture.online().joined(LOBBY);
    assertThat(asOf()).isNull();
    fixture.fx.advance(Duration.ofMinutes(20));
    fixture.socket().lose();
    fixture.fx.run();
    Instant lost = fixture.fx.clock().instant();
    assertThat(asOf()).isEqualTo(lost);
    later();

    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    assertThat(asOf()).isEqualTo(lost);
    fixture.socket().accept();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(asOf()).isNull();
  }

  @Test
  void whatIsKeptIsFromWhenTheRoomWasLeft() {
    remember(LOBBY, 1, 3);
    fixture.online().joined(LOBBY);
    fixture.fx.advance(Duration.ofMinutes(20));

    fixture.chat.rooms().close();

    assertThat(fixture.store().history(LOBBY).join().orElseThrow().at())
        .isEqualTo(fixture.fx.clock().instant());
  }

  @Test
  void theHistoryIsStoredLessOftenWhileTheWindowIsNotInFront() {
    remember(LOBBY, 1, 3);
    fixture.online().joined(LOBBY);
    later();
    fixture.open().setWatched(false);

    fixture.arrives(number(4));
    later();
    assertThat(stored()).hasSize(3);

    fixture.fx.advance(Duration.ofSeconds(29));
    assertThat(stored()).hasSize(4);
  }

  private List<Message> stored() {
    return fixture.stores.history(LOBBY).orElseThrow().messages();
  }

  @Test
  void whatCameMeanwhileIsFetchedAfterWhatIsKept() {
    remember(LOBBY, 1, 60);
    fixture.online().joined(LOBBY);
    later();
    remember(LOBBY, 61, 70);

    fixture = fixture.killed().online();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    assertThat(numbers()).as("before any request to the server").isEqualTo(between(11, 60));
    fixture.acceptJoin();

    assertThat(numbers()).isEqualTo(between(11, 70));
    assertThat(history().questions()).last().isEqualTo("lobby?after=59");
  }

  @Test
  void nothingIsAskedBeforeWhatIsKeptIsThere() {
    remember(LOBBY, 1, 5);
    fixture.online().joined(LOBBY);
    later();
    fixture = fixture.killed().online();
    fixture.store().hold();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    fixture.reconnect();
    assertThat(fixture.socket().emitted(Emitted.Join.class)).isEmpty();

    fixture.store().release();
    fixture.fx.run();

    assertThat(fixture.socket().emitted(Emitted.Join.class)).hasSize(1);
  }

  @Test
  void aSwitchBackShowsWhatWasThereAtOnce() {
    remember(LOBBY, 1, 60);
    fixture.online().joined(LOBBY);
    fixture.joined(CLAN);
    history().hold();

    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(11, 60));
  }

  @Test
  void whatIsKeptIsBounded() {
    remember(LOBBY, 1, 700);
    fixture.online().joined(LOBBY);
    while (fixture.timeline().loaded().paging() != Paging.EXHAUSTED) {
      fixture.chat.history().loadOlder();
      fixture.fx.run();
    }
    later();

    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(701 - ChatStore.MOST_MESSAGES, 700));
    assertThat(fixture.timeline().loaded().paging()).as("there is more").isEqualTo(Paging.IDLE);
  }

  @Test
  void whatComesAfterAHoleIsNotKept() {
    remember(LOBBY, 1, 3);
    fixture.online().joined(LOBBY);
    history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.arrives(number(7));
    later();

    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(1, 3));
  }

  @Test
  void aWindowOfThePastDoesNotTakeThePlaceOfTheNewest() {
    remember(LOBBY, 1, 400);
    fixture.online().joined(LOBBY);
    later();
    fixture.chat.history().jumpTo(100, _ -> {});
    later();

    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(351, 400));
  }

  @Test
  void whatTheUserHasNotSeenIsMarked() {
    remember(LOBBY, 1, 5);
    fixture.online().joined(LOBBY);
    later();
    history().add(TestMessage.by("alice").number(6).message());
    remember(LOBBY, 7, 9);

    fixture = fixture.killed().online();
    fixture.joined(LOBBY);

    List<TimelineItem> items = fixture.timeline().items();
    int marker = items.indexOf(new TimelineItem.UnreadMarker());
    assertThat(items.get(marker + 1))
        .as("not above the user's own, which they wrote elsewhere")
        .isEqualTo(new TimelineItem.MessageItem(number(7), true));
    later();
    fixture = fixture.killed().online();
    fixture.joined(LOBBY);
    assertThat(fixture.timeline().items()).doesNotContain(new TimelineItem.UnreadMarker());
  }

  @Test
  void whoReadsOlderMessagesHasNotSeenTheNewest() {
    remember(LOBBY, 1, 5);
    fixture.online().joined(LOBBY);
    later();
    fixture.open().setFollowing(false);
    history().add(number(6));
    fixture.arrives(number(6));
    later();

    fixture = fixture.killed().online();
    fixture.joined(LOBBY);

    assertThat(fixture.timeline().items()).contains(new TimelineItem.UnreadMarker());
  }

  @Test
  void theEndOfAMembershipTakesTheClansHistoryAway() {
    remember(CLAN, 1, 5);
    fixture.online().joined(CLAN);
    later();

    fixture.socket().tell(new SocketEvent.RoomClosed(new AccessDenied(ErrorCode.REMOVED, "")));
    later();

    assertThat(fixture.store().history(CLAN).join()).isEmpty();
    assertThat(access()).isInstanceOf(RoomAccess.Denied.class);
  }

  @Test
  void aMembershipThatEndedWhileAwayTakesTheClansHistoryAway() {
    remember(CLAN, 1, 5);
    fixture.online().joined(CLAN);
    later();

    fixture = fixture.killed().online();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    fixture.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_MEMBER, "no");
    later();

    assertThat(fixture.store().history(CLAN).join()).isEmpty();
  }

  @Test
  void aHistoryThatIsForbiddenIsForgotten() {
    remember(CLAN, 1, 5);
    fixture.online().joined(CLAN);
    later();
    history().failWith(new ApiException.Refused(403, ErrorCode.NOT_MEMBER, "no", null));
    fixture.reconnect();
    fixture.acceptJoin();
    later();

    assertThat(fixture.store().history(CLAN).join()).isEmpty();
  }

  @Test
  void aFailureForgetsNothing() {
    remember(CLAN, 1, 5);
    fixture.online().joined(CLAN);
    later();
    fixture.socket().tell(new SocketEvent.RoomClosed(new AccessDenied(ErrorCode.ERROR, "Oops")));
    later();

    assertThat(fixture.store().history(CLAN).join()).isPresent();
  }

  @Test
  void whatWasWrittenInARoomThatIsLostIsKeptAndShownAsNotDelivered() {
    fixture.online().joined(CLAN);
    fixture.say("anybody here?");
    fixture.socket().tell(new SocketEvent.RoomClosed(new AccessDenied(ErrorCode.REMOVED, "")));
    fixture.fx.run();
    assertThat(echoes()).extracting(PendingMessage::state).containsExactly(SendState.REFUSED);

    fixture = fixture.killed().offline();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();

    assertThat(echoes()).extracting(PendingMessage::state).containsExactly(SendState.REFUSED);
    assertThat(echoes()).extracting(PendingMessage::content).containsExactly("anybody here?");
  }

  @Test
  void onACoreServerWhatMayHaveGoneOutIsSearchedForAfterAKill() {
    fixture = ChatFixture.core();
    rememberCore(LOBBY, 1, 3);
    fixture.online().chat.rooms().open(LOBBY);
    fixture.fx.run();
    fixture.say("stored");
    fixture.say("lost");
    later();
    history().add(TestMessage.by("alice").number(4).content("stored").core().message());

    fixture = fixture.killed().online();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    assertThat(sends()).extracting(Emitted.Send::content).containsExactly("lost");
    assertThat(shown()).endsWith("stored", "lost");
  }

  @Test
  void onACoreServerWhatCannotBeKnownIsSaidAfterAKillToo() {
    fixture = ChatFixture.core();
    rememberCore(LOBBY, 1, 3);
    fixture.online().chat.rooms().open(LOBBY);
    fixture.fx.run();
    fixture.say("hello");

    fixture = fixture.killed().offline();
    fixture.store().forgetRoom(LOBBY);
    rememberCore(LOBBY, 4, 103);
    fixture.socket().accept();
    fixture.fx.run();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    assertThat(sends()).isEmpty();
    assertThat(echoes()).extracting(PendingMessage::state).containsExactly(SendState.UNKNOWN);
  }

  private @Nullable Instant asOf() {
    return fixture.open().asOfProperty().get();
  }

  /** Lets the delays pass after which data is written. */
  private void later() {
    fixture.fx.advance(HistorySaver.PAUSE);
  }

  private List<Long> numbers() {
    return messages().stream().map(Message::seq).toList();
  }

  private static List<Long> between(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  private static Message number(long number) {
    return TestMessage.by("bob").number(number).message();
  }
}
