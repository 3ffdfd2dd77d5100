package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Alert;
import dev.levelup.chat.client.state.MissedNews;
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
import dev.levelup.chat.protocol.User;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ignored people write in rooms that are not joined. */
class IgnoredNewsTest {
  private static final RoomId OWLS = RoomId.clan("owls");
  private static final User BOB = TestMessage.user("bob");

  private final ChatFixture alice = ChatFixture.withActivity();
  private final UnreadRooms unread = alice.chat.reads().unread();

  @BeforeEach
  void bobIsIgnored() {
    list(mention("carol", 7), new ReadState(7, 0, 0));
    alice.online();
    alice.chat.ignoring().ignore(BOB);
    alice.fx.run();
  }

  @Test
  void nobodyIsNotifiedOfTheirMessages() {
    news(mention("bob", 8), new ReadState(7, 1, 1));
    assertThat(alice.chat.alerts().all()).isEmpty();
    news(mention("carol", 9), new ReadState(7, 2, 2));
    assertThat(alice.chat.alerts().all()).containsOnlyKeys(OWLS);
    news(mention("bob", 10), new ReadState(7, 3, 3));
    assertThat(alice.chat.alerts().all().values())
        .as("though another mention is unread")
        .extracting(Alert::seq)
        .containsExactly(9L);
  }

  @Test
  void theirBroadcastsInAJoinedRoomNotifyOfNothing() {
    alice.joined(OWLS);
    alice.open().setWatched(false);
    alice.arrives(mention("bob", 8));
    assertThat(alice.chat.alerts().all()).isEmpty();
  }

  @Test
  void theNewestMessageIsNotCountedWhereItIsTheirs() {
    news(mention("bob", 8), new ReadState(7, 1, 1));
    assertThat(unread.find(OWLS)).isEqualTo(ReadState.allRead(7));
    news(mention("carol", 9), new ReadState(7, 2, 2));
    assertThat(unread.find(OWLS))
        .as("of two, the server says whose one is")
        .isEqualTo(new ReadState(7, 2, 2));
  }

  @Test
  void aReadMessageOfTheirsTakesNothingAway() {
    news(mention("bob", 8), new ReadState(8, 0, 0));
    assertThat(unread.find(OWLS)).isEqualTo(ReadState.allRead(8));
  }

  @Test
  void theListCountsAnewOnceTheyAreIgnoredNoMore() {
    list(mention("bob", 8), new ReadState(7, 1, 1));
    alice.reconnect();
    assertThat(unread.find(OWLS)).isEqualTo(ReadState.allRead(7));
    alice.chat.ignoring().stop(BOB.id());
    alice.fx.run();
    assertThat(unread.find(OWLS)).isEqualTo(new ReadState(7, 1, 1));
  }

  @Test
  void theSummaryAfterAnAbsenceLeavesThemOut() {
    list(mention("bob", 8), new ReadState(7, 1, 1));
    alice.reconnect();
    assertThat(alice.chat.alerts().missedProperty().get()).isEqualTo(MissedNews.NONE);
    list(mention("carol", 9), new ReadState(7, 2, 2));
    alice.reconnect();
    assertThat(alice.chat.alerts().missedProperty().get()).isEqualTo(new MissedNews(1, 1, 1));
  }

  private static Message mention(String author, long number) {
    Message said = TestMessage.by(author).in(OWLS).number(number).message();
    Mentions alice = new Mentions(List.of(TestMessage.user("alice").id()), false);
    return said.withState(MessageState.first("@alice", said.createdAt(), alice));
  }

  private void list(Message newest, ReadState read) {
    alice
        .history()
        .list(
            RoomKind.CLAN, new RoomInfo("owls", "Owls", null, null, true, activity(newest, read)));
  }

  private static RoomActivity activity(Message newest, ReadState read) {
    return new RoomActivity(number(newest), 0, read, newest);
  }

  private static long number(Message message) {
    return Objects.requireNonNull(message.seq());
  }

  private void news(Message newest, ReadState read) {
    RoomActivityEvent.News news =
        new RoomActivityEvent.News(
            newest.id(), number(newest), newest.userId(), newest.userName(), "@alice", true);
    alice
        .socket()
        .tell(
            new SocketEvent.RoomHasNews(new RoomActivityEvent(OWLS, activity(newest, read), news)));
    alice.fx.run();
  }
}
