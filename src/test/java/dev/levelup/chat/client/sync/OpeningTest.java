package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpeningTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @Test
  void joinsFirstAndFetchesThen() {
    remember(LOBBY, 1, 3);
    fixture.online();

    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    assertThat(access()).isEqualTo(new RoomAccess.Joining(false));
    assertThat(history().questions()).doesNotContain("lobby?page=1");

    fixture.acceptJoin();
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
    assertThat(shown()).containsExactly("message 1", "message 2", "message 3");
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.EXHAUSTED);
  }

  @Test
  void waitsForTheConnection() {
    fixture.chat.start();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    assertThat(access()).isEqualTo(new RoomAccess.Waiting(false));
    assertThat(fixture.socket().emitted()).isEmpty();

    fixture.socket().accept();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void whatIsSaidBetweenJoinAndHistoryIsNotLost() {
    remember(LOBBY, 1, 2);
    fixture.online();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    history().hold();
    fixture.acceptJoin();

    fixture.arrives(TestMessage.by("bob").number(3).message());
    assertThat(access()).isEqualTo(new RoomAccess.CatchingUp(false));
    assertThat(shown()).as("held back").isEmpty();
    history().release();
    fixture.fx.run();

    assertThat(shown()).containsExactly("message 1", "message 2", "message 3");
  }

  @Test
  void aSwitchLeavesTheOldRoomAndShowsAnEmptyOneInTheSameFrame() {
    remember(LOBBY, 1, 3);
    fixture.online().joined(LOBBY);

    fixture.chat.rooms().open(CLAN);

    assertThat(fixture.open().id()).isEqualTo(CLAN);
    assertThat(shown()).isEmpty();
    assertThat(fixture.socket().last(Emitted.Leave.class).room()).isEqualTo(LOBBY);
  }

  @Test
  void anOldRoomsMessagesDoNotReachTheNewOne() {
    fixture.online().joined(LOBBY);
    fixture.joined(CLAN);

    fixture.arrives(TestMessage.by("bob").in(LOBBY).number(1).message());

    assertThat(shown()).isEmpty();
  }

  @Test
  void anOldRoomsHistoryDoesNotReachTheNewOne() {
    remember(LOBBY, 1, 3);
    fixture.online();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    Timeline old = fixture.timeline();
    history().hold();
    fixture.acceptJoin();

    fixture.chat.rooms().open(CLAN);
    history().release();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(shown()).isEmpty();
    assertThat(old.loaded().size()).as("nor in the old one, which is not shown").isZero();
  }

  @Test
  void aMembershipAnswerThatComesTooLateJoinsNothing() {
    fixture.online();
    history().hold();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    assertThat(access()).isEqualTo(new RoomAccess.Asking());

    fixture.chat.rooms().open(LOBBY);
    history().release();
    fixture.fx.run();

    assertThat(fixture.socket().emitted(Emitted.Join.class))
        .extracting(Emitted.Join::room)
        .containsExactly(LOBBY);
  }

  @Test
  void aMemberIsNotAskedForAgain() {
    history().list(RoomKind.CLAN, new RoomInfo(CLAN.id(), "Raiders", null, null, true));
    fixture.online().joined(CLAN);

    assertThat(history().questions()).noneMatch(each -> each.contains("membership"));
    assertThat(fixture.open().room().name()).isEqualTo("Raiders");
  }

  @Test
  void aStrangerIsDeniedWithoutAJoin() {
    history().setMember(false);
    fixture.online();

    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();

    assertThat(access()).isEqualTo(denied(ErrorCode.NOT_MEMBER, ""));
    assertThat(fixture.socket().emitted()).isEmpty();
  }

  @Test
  void aMembershipQuestionThatFailsIsSaidAndCanBeAskedAgain() {
    fixture.online();
    history().failWith(new ApiException.Refused(500, null, "Oops", null));
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();
    assertThat(access()).isEqualTo(denied(ErrorCode.MEMBERSHIP_CHECK_FAILED, "Oops"));

    history().failWith(null);
    fixture.chat.rooms().retry();
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void aRefusedJoinOfAClanIsADenial() {
    fixture.online();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();

    fixture.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_MEMBER, "No");
    fixture.fx.run();

    assertThat(access()).isEqualTo(denied(ErrorCode.NOT_MEMBER, "No"));
  }

  @Test
  void aRefusedJoinOfACommunitySaysWhy() {
    fixture.online();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    fixture.socket().last(Emitted.Join.class).refuse(ErrorCode.SERVER_ERROR, "Not now");
    fixture.fx.run();

    assertThat(access())
        .isEqualTo(new RoomAccess.Failed(new Failure(Failure.Kind.REFUSED, "Not now")));
  }

  @Test
  void aLateDenialOfTheRoomBeforeDoesNotCloseTheNext() {
    fixture.online();
    fixture.chat.rooms().open(CLAN);
    fixture.fx.run();

    fixture.socket().tell(new SocketEvent.RoomClosed(new AccessDenied("NOT_MEMBER", "Another")));
    fixture.fx.run();
    fixture.acceptJoin();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void aMemberWhoIsRemovedSeesTheRoomClose() {
    fixture.online().joined(CLAN);

    fixture.socket().tell(new SocketEvent.RoomClosed(new AccessDenied("REMOVED", "Bye")));
    fixture.fx.run();

    assertThat(access()).isEqualTo(denied("REMOVED", "Bye"));
  }

  @Test
  void aRemovalFromAnotherClanLeavesTheOpenOneOpen() {
    fixture.online().joined(CLAN);

    fixture.socket().tell(new SocketEvent.RoomClosed(new AccessDenied("REMOVED", "Bye", "other")));
    fixture.fx.run();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void aHistoryThatCannotBeHadFailsTheOpening() {
    fixture.online();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    history().failWith(new ApiException.Unreachable(new IOException()));

    fixture.acceptJoin();

    assertThat(access()).isEqualTo(new RoomAccess.Failed(Failure.of(Failure.Kind.UNREACHABLE)));
  }

  @Test
  void aJoinThatNobodyAnswersFailsTheOpening() {
    fixture.online();
    fixture.chat.rooms().open(LOBBY);

    fixture.fx.advance(Duration.ofSeconds(5));

    assertThat(access()).isInstanceOf(RoomAccess.Failed.class);
  }

  @Test
  void theOpenRoomIsNotOpenedAgain() {
    RoomState open = fixture.online().joined(LOBBY);

    fixture.chat.rooms().open(LOBBY);

    assertThat(fixture.open()).isSameAs(open);
  }

  @Test
  void aFailedRoomIsTriedAgainByTheNextConnection() {
    fixture.online();
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.advance(Duration.ofSeconds(5));

    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  private static RoomAccess denied(String code, String message) {
    return new RoomAccess.Denied(new AccessDenied(code, message));
  }
}
