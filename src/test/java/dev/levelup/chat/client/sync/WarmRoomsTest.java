package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.client.sync.room.RoomSessions;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice switches from the lobby to other rooms, and back. */
class WarmRoomsTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();
  private RoomState lobby;

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void begin() {
    remember(LOBBY, 1, 3);
    lobby = fixture.online().joined(LOBBY);
  }

  @Test
  void goingBackShowsAtOnceWhatWasReadAndThenWhatWasMissed() {
    fixture.joined(CLAN);
    remember(LOBBY, 4, 5);

    fixture.chat.rooms().open(LOBBY);
    assertThat(fixture.open()).isSameAs(lobby);
    assertThat(shown()).containsExactly("message 1", "message 2", "message 3");
    assertThat(access().mayWrite()).isTrue();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(access()).isEqualTo(new RoomAccess.Joined());
    assertThat(shown())
        .containsExactly("message 1", "message 2", "message 3", "message 4", "message 5");
    assertThat(history().questions()).last().isEqualTo("lobby?after=2");
    assertThat(lobby.asOfProperty().get()).isNull();
  }

  @Test
  void aRoomThatIsLeftHearsNothingAndSaysFromWhenItIs() {
    fixture.joined(CLAN);
    assertThat(lobby.asOfProperty().get()).isEqualTo(fixture.fx.clock().instant());

    fixture.arrives(TestMessage.by("bob").number(4).message());
    remember(LOBBY, 4, 4);
    fixture.joined(LOBBY);

    assertThat(shown()).containsExactly("message 1", "message 2", "message 3", "message 4");
  }

  @Test
  void whatCameMeanwhileIsMarkedAndNoMoreOnceItWasSeen() {
    fixture.joined(CLAN);
    remember(LOBBY, 4, 5);
    fixture.joined(LOBBY);
    assertThat(fixture.timeline().items().get(5)).isEqualTo(new UnreadMarker());

    fixture.joined(CLAN);
    fixture.joined(LOBBY);

    assertThat(fixture.timeline().items()).doesNotContain(new UnreadMarker());
  }

  @Test
  void theReaderOfOlderMessagesIsLeftWhereTheyWere() {
    lobby.setFollowing(false);
    fixture.joined(CLAN);
    remember(LOBBY, 4, 400);

    fixture.joined(LOBBY);

    assertThat(lobby.isFollowing()).isFalse();
    assertThat(shown()).startsWith("message 1", "message 2", "message 3", "message 4");
  }

  @Test
  void theLastFewRoomsStayAndNoMore() {
    for (int number = 1; number <= RoomSessions.WARM; number++) {
      fixture.joined(RoomId.community("room-" + number));
    }
    fixture.joined(LOBBY);
    assertThat(fixture.open()).isSameAs(lobby);

    for (int number = 1; number <= RoomSessions.WARM + 1; number++) {
      fixture.joined(RoomId.community("room-" + number));
    }
    fixture.joined(LOBBY);
    assertThat(fixture.open()).isNotSameAs(lobby);
  }

  @Test
  void aPageThatComesAfterTheSwitchIsThereAtTheReturn() {
    RoomId longRoom = RoomId.community("long");
    remember(longRoom, 1, 200);
    RoomState other = fixture.joined(longRoom);
    history().hold();
    fixture.chat.history().loadOlder();
    fixture.chat.rooms().open(LOBBY);
    history().release();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(other.timeline().loaded().size()).isEqualTo(100);
    assertThat(other.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
  }

  @Test
  void theWayToTheLatestCanBeAskedForAgainAfterASwitch() {
    RoomId past = RoomId.community("past");
    remember(past, 1, 400);
    RoomState other = fixture.joined(past);
    fixture.chat.history().jumpTo(100, _ -> {});
    fixture.fx.run();
    history().hold();
    List<String> there = new ArrayList<>();
    fixture.chat.history().jumpToLatest(() -> there.add("latest"));

    fixture.chat.rooms().open(LOBBY);
    history().release();
    fixture.fx.run();

    assertThat(there).as("another room is shown").isEmpty();
    assertThat(other.timeline().loaded().newerPaging()).isEqualTo(Paging.IDLE);
  }

  @Test
  void anotherConnectionEntersTheOpenRoomAlone() {
    fixture.joined(CLAN);
    int joins = fixture.socket().emitted(Emitted.Join.class).size();

    fixture.reconnect();

    assertThat(fixture.socket().emitted(Emitted.Join.class).subList(joins, joins + 1))
        .extracting(Emitted.Join::room)
        .containsExactly(CLAN);
  }

  @Test
  void whatWaitedInARoomThatWasLeftIsShownThereAsItIs() {
    fixture.socket().lose();
    fixture.fx.run();
    fixture.say("hello");
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    fixture.reconnectAfterLoss();
    Emitted.Join join =
        fixture.socket().emitted(Emitted.Join.class).stream()
            .filter(each -> each.room().equals(LOBBY))
            .toList()
            .getLast();
    join.accept(3);
    fixture.fx.run();
    Emitted.Send send = sends().getLast();
    send.stored(TestMessage.by("alice").number(4).content("hello").confirming(send.id()).message());
    fixture.fx.run();

    fixture.chat.rooms().open(LOBBY);

    assertThat(shown()).containsExactly("message 1", "message 2", "message 3", "hello");
    assertThat(echoes()).isEmpty();
  }

  @Test
  void aRoomThatIsOpenedAgainHasTheNameThatItIsListedWithNow() {
    assertThat(lobby.room().name()).isEqualTo(LOBBY.id());
    fixture.joined(CLAN);
    history().list(RoomKind.COMMUNITY, new RoomInfo(LOBBY.id(), "The Lobby", null, null, null));
    fixture.chat.lists().reload();
    fixture.fx.run();

    fixture.joined(LOBBY);

    assertThat(lobby.room().name()).isEqualTo("The Lobby");
  }
}
