package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRead;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is unread, by the server's lists and events, and by the client's own count. */
class UnreadRoomsTest {
  private static final RoomId LOBBY = TestMessage.ROOM;
  private static final RoomId OWLS = RoomId.clan("owls");

  private final ChatFixture fixture = ChatFixture.withActivity();
  private final UnreadRooms unread = fixture.chat.reads().unread();

  @Test
  void theListsSayWhatIsUnreadInTheRoomsOfTheUser() {
    list(7, new ReadState(3, 4, 1));
    fixture.online();

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(3, 4, 1));
    assertThat(unread.find(LOBBY)).as("a community of others").isNull();
  }

  @Test
  void withoutTheFeatureNothingIsUnread() {
    ChatFixture core = ChatFixture.core();
    core.online();

    assertThat(core.chat.reads().areOffered()).isFalse();
    assertThat(core.chat.reads().unread().states()).isEmpty();
  }

  @Test
  void anEventReplacesTheState() {
    list(7, ReadState.allRead(7));
    fixture.online();
    tell(8, new ReadState(7, 1, 1));
    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(7, 1, 1));

    read(new ReadState(8, 0, 0));
    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(8, 0, 0));
  }

  @Test
  void eachConnectAsksAnewAndHoldsEventsUntilThen() {
    list(7, ReadState.allRead(7));
    fixture.online();
    fixture.history().hold();
    list(9, new ReadState(7, 2, 0));
    fixture.reconnect();
    tell(10, new ReadState(7, 3, 0));
    assertThat(unread.find(OWLS)).as("held").isEqualTo(ReadState.allRead(7));

    fixture.history().release();
    fixture.fx.run();

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(7, 3, 0));
  }

  @Test
  void listsThatWereAskedForBeforeTheConnectionAreAskedForAgain() {
    fixture.history().hold();
    list(7, ReadState.allRead(7));
    fixture.offline();
    fixture.socket().accept();
    fixture.fx.run();
    fixture.history().answerNext();
    fixture.history().answerNext();
    fixture.fx.run();
    assertThat(unread.find(OWLS)).isEqualTo(ReadState.allRead(7));

    list(9, new ReadState(7, 2, 0));
    fixture.history().release();
    fixture.fx.run();

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(7, 2, 0));
  }

  @Test
  void aListThatWasReadBeforeAnEventDoesNotUndoIt() {
    list(7, ReadState.allRead(7));
    fixture.online();
    fixture.history().hold();
    fixture.chat.lists().reload();
    tell(8, new ReadState(7, 1, 0));
    assertThat(unread.find(OWLS)).as("shown at once").isEqualTo(new ReadState(7, 1, 0));

    fixture.history().release();
    fixture.fx.run();

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(7, 1, 0));
  }

  @Test
  void whatIsNewInManyRoomsShowsInSlicesAndEventsMeanwhileWin() {
    fixture.online();
    fixture.history().list(RoomKind.CLAN, many(new ReadState(7, 2, 0)));
    fixture.history().list(RoomKind.COMMUNITY);
    fixture.chat.lists().reload();
    while (unread.states().isEmpty()) {
      fixture.fx.runOne();
    }
    assertThat(unread.states()).hasSizeLessThanOrEqualTo(100);
    for (int i = 0; i < 1000; i++) {
      RoomActivity read = activity(9, ReadState.allRead(9));
      fixture
          .socket()
          .tell(
              new SocketEvent.RoomHasNews(
                  new RoomActivityEvent(RoomId.clan("clan-" + i), read, null)));
    }

    fixture.fx.run();

    assertThat(unread.states()).hasSize(1000);
    assertThat(unread.states().values()).containsOnly(ReadState.allRead(9));
  }

  @Test
  void aConnectionThatIsLostEndsTheSlices() {
    fixture.online();
    fixture.history().list(RoomKind.CLAN, many(new ReadState(7, 2, 0)));
    fixture.chat.lists().reload();
    while (unread.states().isEmpty()) {
      fixture.fx.runOne();
    }
    fixture.socket().lose();
    fixture.fx.run();
    assertThat(unread.states()).hasSizeLessThan(1000);
    fixture.history().list(RoomKind.CLAN, many(ReadState.allRead(9)));
    fixture.reconnectAfterLoss();
    assertThat(unread.states()).hasSize(1000);
    assertThat(unread.states().values()).containsOnly(ReadState.allRead(9));
  }

  private static RoomInfo[] many(ReadState state) {
    return IntStream.range(0, 1000)
        .mapToObj(i -> new RoomInfo("clan-" + i, "Clan", null, null, true, activity(9, state)))
        .toArray(RoomInfo[]::new);
  }

  @Test
  void inAnotherEpochTheListsAreRequestedAnew() {
    list(7, ReadState.allRead(7));
    fixture.gateway.accounts().setEpoch("first");
    fixture.online();
    list(9, new ReadState(7, 2, 0));
    fixture.chat.rooms().open(LOBBY);
    fixture.fx.run();

    fixture.socket().last(Emitted.Join.class).accept(0, "second");
    fixture.fx.run();

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(7, 2, 0));
  }

  @Test
  void aRoomThatIsJoinedIsCountedByTheClient() {
    say(1, 5);
    list(5, ReadState.allRead(5));
    fixture.online().joined(OWLS);
    fixture.chat.history().setFollowing(false);

    fixture.arrives(bob(6).message());
    fixture.arrives(mentionOfAlice(7));
    fixture.arrives(TestMessage.by("alice").in(OWLS).number(8).message());
    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(5, 2, 1));

    Message deleted = bob(6).deleted(1);
    fixture.socket().update(deleted, 0);
    fixture.fx.run();
    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(5, 1, 1));

    tell(6, new ReadState(5, 1, 0));
    assertThat(unread.find(OWLS)).as("an event from before").isEqualTo(new ReadState(5, 1, 1));
  }

  @Test
  void whereTheClientCountsItLeavesOutTheIgnored() {
    say(1, 5);
    list(5, ReadState.allRead(5));
    fixture.online().joined(OWLS);
    fixture.chat.history().setFollowing(false);
    fixture.arrives(bob(6).message());
    fixture.arrives(mentionOfAlice(7));
    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(5, 2, 1));

    fixture.chat.ignoring().ignore(TestMessage.user("bob"));
    assertThat(unread.find(OWLS)).isEqualTo(ReadState.allRead(5));
    fixture.arrives(bob(8).message());
    assertThat(unread.find(OWLS)).isEqualTo(ReadState.allRead(5));

    fixture.chat.ignoring().stop(TestMessage.user("bob").id());
    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(5, 3, 1));
  }

  @Test
  void whereNotAllIsLoadedTheServersCountGoesOn() {
    joinWithMoreUnreadThanIsLoaded();
    fixture.arrives(mentionOfAlice(301));

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(150, 31, 3));
  }

  @Test
  void whateverTheOrderEachMessageCountsOnceThereToo() {
    joinWithMoreUnreadThanIsLoaded();
    fixture.history().hold();
    fixture.arrives(bob(302).message());
    fixture.arrives(bob(304).message());
    fixture.arrives(mentionOfAlice(301));
    fixture.arrives(bob(303).message());

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(150, 34, 3));
  }

  @Test
  void whatAnotherChangesThereIsAskedFor() {
    joinWithMoreUnreadThanIsLoaded();
    list(300, new ReadState(150, 29, 1));
    fixture.socket().update(bob(250).deleted(1), 0);
    fixture.fx.run();

    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(150, 29, 1));
  }

  private void joinWithMoreUnreadThanIsLoaded() {
    say(200, 300);
    list(300, new ReadState(20, 100, 0));
    fixture.online().chat.rooms().open(OWLS);
    fixture.fx.run();
    fixture.chat.history().setFollowing(false);
    fixture.acceptJoin();
    read(new ReadState(150, 30, 2));
  }

  @Test
  void aRoomOfWhichTheUserIsNoMemberAnyMoreIsNotUnread() {
    list(7, new ReadState(3, 4, 1));
    fixture.online();
    fixture.history().list(RoomKind.CLAN, new RoomInfo("owls", "Night Owls", null, null, false));
    fixture.reconnect();

    assertThat(unread.find(OWLS)).isNull();
  }

  @Test
  void theNextStartDoesNotShowWhatWasUnreadAtTheLastOne() {
    list(7, new ReadState(3, 4, 1));
    fixture.online();

    ChatFixture next = fixture.killed();
    next.history().hold();
    next.offline();

    assertThat(next.chat.directory().find(OWLS)).isPresent();
    assertThat(next.chat.reads().unread().states()).isEmpty();
  }

  private void list(long lastSeq, ReadState state) {
    fixture
        .history()
        .list(
            RoomKind.COMMUNITY,
            new RoomInfo("lobby", "Lobby", null, null, false, activity(9, ReadState.allRead(9))));
    fixture
        .history()
        .list(
            RoomKind.CLAN,
            new RoomInfo("owls", "Night Owls", null, null, true, activity(lastSeq, state)));
  }

  private static RoomActivity activity(long lastSeq, ReadState state) {
    return new RoomActivity(lastSeq, 0, state, null);
  }

  private void tell(long lastSeq, ReadState state) {
    fixture
        .socket()
        .tell(
            new SocketEvent.RoomHasNews(
                new RoomActivityEvent(OWLS, activity(lastSeq, state), null)));
    fixture.fx.run();
  }

  private void read(ReadState state) {
    fixture.socket().tell(new SocketEvent.RoomWasRead(new RoomRead(OWLS, state)));
    fixture.fx.run();
  }

  private void say(int from, int to) {
    for (int i = from; i <= to; i++) {
      fixture.history().add(bob(i).message());
    }
  }

  private static TestMessage bob(long number) {
    return TestMessage.by("bob").in(OWLS).number(number);
  }

  private Message mentionOfAlice(long number) {
    Message message = bob(number).message();
    return message.withState(
        MessageState.first(
            "@alice", message.createdAt(), new Mentions(List.of(fixture.alice.id()), false)));
  }
}
