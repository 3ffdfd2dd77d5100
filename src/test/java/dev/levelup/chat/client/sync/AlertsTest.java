package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Alert;
import dev.levelup.chat.client.state.MissedNews;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which alerts stay when lists and events cross. */
class AlertsTest {
  private static final RoomId OWLS = RoomId.clan("owls");
  private static final ReadState ONE_MENTION = new ReadState(0, 1, 1);

  private final ChatFixture alice = ChatFixture.withActivity();

  @BeforeEach
  void aliceIsOnline() {
    alice.gateway.accounts().setEpoch("first");
    list(0, ReadState.allRead(0), null);
    alice.online();
  }

  @Test
  void anOlderListDoesNotMakeAnOldChangeNew() {
    mentioned(8, 0);
    list(0, ONE_MENTION, mention(8));
    alice.history().hold();
    alice.chat.lists().reload();
    tell(new RoomActivity(8, 1, ONE_MENTION, mention(8)), null);
    alice.history().release();
    alice.fx.run();

    list(1, ONE_MENTION, TestMessage.by("bob").in(OWLS).number(9).message());
    alice.reconnect();
    assertThat(alerts()).containsExactly(8L);
  }

  @Test
  void aListFromBeforeAMessageDoesNotEndItsAlert() {
    alice.history().hold();
    alice.chat.lists().reload();
    mentioned(8, 0);
    alice.history().release();
    alice.fx.run();
    assertThat(alerts()).containsExactly(8L);
  }

  @Test
  void inAnotherEpochTheNumbersOfChangesStartAgain() {
    mentioned(80, 50);
    alice.gateway.accounts().setEpoch("second");
    list(1, ReadState.allRead(0), null);
    alice.reconnect();
    assertThat(alerts()).isEmpty();

    mentioned(3, 1);
    assertThat(alerts()).containsExactly(3L);
    list(2, ONE_MENTION, TestMessage.by("bob").in(OWLS).number(3).deleted(2));
    alice.reconnect();
    assertThat(alerts()).isEmpty();
  }

  @Test
  void whatWasMissedInAnotherEpochIsCountedFromItsBeginning() {
    mentioned(80, 50);
    alice.gateway.accounts().setEpoch("second");
    list(0, ONE_MENTION, mention(3));
    alice.reconnect();
    assertThat(alice.chat.alerts().missedProperty().get()).isEqualTo(new MissedNews(1, 1, 1));
  }

  private List<@Nullable Long> alerts() {
    return alice.chat.alerts().all().values().stream().<@Nullable Long>map(Alert::seq).toList();
  }

  private void list(long lastRev, ReadState read, @Nullable Message newest) {
    long lastSeq = newest == null ? 0 : number(newest);
    RoomActivity activity = new RoomActivity(lastSeq, lastRev, read, newest);
    alice.history().list(RoomKind.CLAN, new RoomInfo("owls", "Owls", null, null, true, activity));
  }

  /** Bob mentions Alice. */
  private void mentioned(long number, long lastRev) {
    Message said = mention(number);
    tell(
        new RoomActivity(number, lastRev, ONE_MENTION, said),
        new RoomActivityEvent.News(
            said.id(), number, said.userId(), said.userName(), said.content(), true));
  }

  private void tell(RoomActivity activity, RoomActivityEvent.@Nullable News news) {
    alice.socket().tell(new SocketEvent.RoomHasNews(new RoomActivityEvent(OWLS, activity, news)));
    alice.fx.run();
  }

  private static Message mention(long number) {
    Message said = TestMessage.by("bob").in(OWLS).number(number).message();
    Mentions alice = new Mentions(List.of(TestMessage.user("alice").id()), false);
    return said.withState(MessageState.first(said.content(), said.createdAt(), alice));
  }

  private static long number(Message message) {
    return Objects.requireNonNull(message.seq());
  }
}
