package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Members;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.UserTyping;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId ART = RoomId.community("art");

  private final ChatFixture fixture = ChatFixture.withMembers();

  @Test
  void theMembersAreRequestedOnceTheirListShows() {
    belong(LOBBY, "alice", "bob");
    Members members = openLobby();
    assertThat(requests()).isZero();
    assertThat(members.listProperty().get()).isNull();

    show();

    assertThat(names(members)).containsExactly("alice", "bob");
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void theyAreRequestedOnlyAfterTheRoomIsEntered() {
    fixture.online();
    fixture.chat.members().setShown(true);
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    assertThat(requests()).isZero();

    fixture.acceptJoin();

    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void anotherRoomsAnswerDoesNotShowHere() {
    belong(LOBBY, "alice", "bob");
    belong(ART, "alice", "carol");
    Members lobby = openLobby();
    fixture.history().hold();
    show();
    fixture.chat.rooms().open(ART);
    RoomState art = fixture.open();
    fixture.fx.run();
    fixture.acceptJoin();
    fixture.history().release();
    fixture.fx.run();

    assertThat(names(lobby)).containsExactly("alice", "bob");
    assertThat(names(art.members())).containsExactly("alice", "carol");
  }

  @Test
  void aChangeIsFetchedWhileTheListShows() {
    belong(LOBBY, "alice");
    Members members = openLobby();
    show();
    belong(LOBBY, "alice", "bob");

    roomsChanged();
    pass(1);

    assertThat(names(members)).containsExactly("alice", "bob");
  }

  @Test
  void aChangeWhileTheListIsHiddenIsFetchedWhenItShowsAgain() {
    belong(LOBBY, "alice");
    Members members = openLobby();
    show();
    fixture.chat.members().setShown(false);
    belong(LOBBY, "alice", "bob");
    roomsChanged();
    pass(60);
    assertThat(requests()).isEqualTo(1);

    show();

    assertThat(names(members)).containsExactly("alice", "bob");
  }

  @Test
  void whatIsCurrentIsNotRequestedAgain() {
    openLobby();
    show();
    pass(60);
    fixture.chat.members().setShown(false);
    show();
    fixture.chat.members().load(LOBBY);
    fixture.fx.run();

    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void aLargeRoomThatChangesAllTheTimeCostsAPageASecond() {
    fixture
        .history()
        .belong(LOBBY, IntStream.range(0, 2_000).mapToObj(i -> member("user" + i)).toList());
    openLobby();
    show();
    for (int i = 0; i < 60; i++) {
      roomsChanged();
      pass(1);
    }

    assertThat(requests() * 10).isLessThanOrEqualTo(70);
    assertThat(requests()).isGreaterThan(2);
  }

  @Test
  void aChangeDuringARequestIsFetchedAfterIt() {
    belong(LOBBY, "alice");
    Members members = openLobby();
    fixture.history().hold();
    show();
    roomsChanged();
    fixture.history().release();
    fixture.fx.run();
    belong(LOBBY, "alice", "bob");
    pass(1);

    assertThat(names(members)).containsExactly("alice", "bob");
  }

  @Test
  void aFailureIsSaidAndTheFormerListStays() {
    belong(LOBBY, "alice");
    Members members = openLobby();
    show();
    pass(1);
    fixture.history().failWith(new ApiException.Unreachable(new IOException("test")));
    roomsChanged();
    assertThat(members.failureProperty().get()).isEqualTo(Failure.of(Failure.Kind.UNREACHABLE));
    assertThat(names(members)).containsExactly("alice");

    fixture.history().failWith(null);
    belong(LOBBY, "alice", "bob");
    fixture.chat.members().tryAgain(LOBBY);
    fixture.fx.run();

    assertThat(members.failureProperty().get()).isNull();
    assertThat(names(members)).containsExactly("alice", "bob");
  }

  @Test
  void theyAreFetchedAgainAfterAReconnect() {
    belong(LOBBY, "alice");
    Members members = openLobby();
    show();
    pass(1);
    belong(LOBBY, "alice", "bob");
    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(names(members)).containsExactly("alice", "bob");
  }

  @Test
  void whoIsOnlineIsKnownFromTheListAndTheEventsSince() {
    belongOnline("bob");
    Members members = openLobby();
    show();
    assertThat(names(members)).containsExactly("bob");
    assertThat(online("bob")).isTrue();

    present(List.of(), List.of("bob"));
    assertThat(online("bob")).isFalse();
    present(List.of("bob", "stranger"), List.of());
    assertThat(online("bob")).isTrue();
    assertThat(online("stranger")).isNull();
  }

  @Test
  void anEventDuringTheRequestIsNewerThanItsAnswer() {
    belongOnline("bob");
    openLobby();
    fixture.history().hold();
    show();
    present(List.of(), List.of("bob"));
    fixture.history().release();
    fixture.fx.run();
    assertThat(online("bob")).isFalse();
  }

  @Test
  void theListOfAnotherServerDoesNotUndoWhatAnEventSaid() {
    belongOnline("bob");
    Members members = openLobby();
    show();
    present(List.of(), List.of("bob"));

    belongOnline("alice", "bob");
    roomsChanged();
    pass(1);
    assertThat(names(members)).containsExactly("alice", "bob");
    assertThat(online("alice")).isTrue();
    assertThat(online("bob")).isFalse();
  }

  @Test
  void ofAMemberWhoComesBackNoFormerEventIsKnown() {
    belongOnline("bob");
    openLobby();
    show();
    present(List.of(), List.of("bob"));
    belongOnline("alice");
    roomsChanged();
    pass(1);
    assertThat(online("bob")).isNull();

    belongOnline("alice", "bob");
    roomsChanged();
    pass(1);
    assertThat(online("bob")).isTrue();
  }

  @Test
  void nothingIsKnownWhileTheUserIsNotInTheRoomAndTheNextEntryAsksAgain() {
    belongOnline("bob");
    openLobby();
    show();
    pass(1);
    present(List.of(), List.of("bob"));
    fixture.socket().lose();
    fixture.fx.run();
    assertThat(fixture.open().presence().online()).isEmpty();

    fixture.reconnectAfterLoss();
    fixture.acceptJoin();
    assertThat(online("bob")).isTrue();
  }

  @Test
  void anAnswerToARequestFromBeforeTheEntrySaysNothingOfWhoIsOnline() {
    belongOnline("bob");
    fixture.online();
    fixture.chat.members().setShown(true);
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();
    fixture.chat.members().load(LOBBY);
    fixture.fx.run();
    assertThat(names(fixture.open().members())).containsExactly("bob");
    assertThat(fixture.open().presence().online()).isEmpty();

    fixture.acceptJoin();
    pass(1);
    assertThat(online("bob")).isTrue();
  }

  @Test
  void nothingIsKnownInARoomThatIsClosedToTheUser() {
    belongOnline("bob");
    openLobby();
    show();
    fixture
        .socket()
        .tell(new SocketEvent.RoomClosed(AccessDenied.of(LOBBY, ErrorCode.BANNED, "no")));
    fixture.fx.run();
    assertThat(fixture.open().presence().online()).isEmpty();
  }

  @Test
  void inARoomThatIsTooLargeNothingIsKnown() {
    belong(LOBBY, "bob");
    openLobby();
    show();
    present(List.of("bob"), List.of());
    assertThat(fixture.open().presence().online()).isEmpty();
  }

  @Test
  void whoHasLeftTheRoomDoesNotTypeAnyMore() {
    openLobby();
    fixture
        .socket()
        .tell(new SocketEvent.UserTypes(new UserTyping(LOBBY, new UserId("bob"), "bob")));
    fixture.fx.run();
    assertThat(fixture.open().typing().namesProperty().get()).containsExactly("bob");
    fixture.socket().tell(new SocketEvent.UserLeft(new UserJoined(new UserId("bob"), "bob")));
    fixture.fx.run();
    assertThat(fixture.open().typing().namesProperty().get()).isEmpty();
  }

  private void belongOnline(String... names) {
    fixture
        .history()
        .belong(LOBBY, Stream.of(names).map(name -> member(name).withOnline(true)).toList());
  }

  private void present(List<String> online, List<String> offline) {
    fixture
        .socket()
        .tell(
            new SocketEvent.MembersPresent(
                new PresenceChange(
                    LOBBY,
                    online.stream().map(UserId::new).toList(),
                    offline.stream().map(UserId::new).toList())));
    fixture.fx.run();
  }

  private @Nullable Boolean online(String name) {
    return fixture.open().presence().online().get(new UserId(name));
  }

  @Test
  void aServerWithoutMembershipsIsNotAsked() {
    ChatFixture core = ChatFixture.core();
    core.online();

    assertThat(core.chat.members().areOffered()).isFalse();
  }

  private Members openLobby() {
    return fixture.online().joined(LOBBY).members();
  }

  private void show() {
    fixture.chat.members().setShown(true);
    fixture.fx.run();
  }

  private void roomsChanged() {
    fixture.socket().tell(new SocketEvent.RoomsHaveChanged());
    fixture.fx.run();
  }

  private void pass(int seconds) {
    fixture.fx.advance(Duration.ofSeconds(seconds));
    fixture.fx.run();
  }

  private long requests() {
    return fixture.history().questions().stream().filter("lobby/members"::equals).count();
  }

  private static List<String> names(Members members) {
    return Objects.requireNonNull(members.listProperty().get()).stream().map(Member::name).toList();
  }

  private void belong(RoomId room, String... names) {
    fixture.history().belong(room, Stream.of(names).map(MembersTest::member).toList());
  }

  private static Member member(String name) {
    return new Member(new UserId(name), name, null, "member");
  }
}
