package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.protocol.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchUpTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void join() {
    remember(LOBBY, 1, 3);
    fixture.online().joined(LOBBY);
  }

  @Test
  void aReconnectJoinsTheOpenRoomAgainAndFetchesWhatCameMeanwhile() {
    fixture.socket().lose();
    fixture.fx.run();
    assertThat(access()).isEqualTo(new RoomAccess.Waiting(true));
    assertThat(shown()).as("the messages read are still shown").hasSize(3);

    remember(LOBBY, 4, 6);
    fixture.reconnectAfterLoss();
    fixture.acceptJoin();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
    assertThat(numbers()).isEqualTo(upTo(6));
    assertThat(history().questions()).last().isEqualTo("lobby?after=2");
  }

  @Test
  void nothingIsFetchedBeforeTheRejoin() {
    int asked = history().questions().size();

    fixture.reconnect();

    assertThat(fixture.socket().emitted(Emitted.Join.class)).hasSize(2);
    assertThat(history().questions()).hasSize(asked);
  }

  @Test
  void whatIsSaidWhileCatchingUpWaitsForWhatCameBefore() {
    remember(LOBBY, 4, 5);
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();

    fixture.arrives(number(6));
    assertThat(numbers()).isEqualTo(upTo(3));
    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(upTo(6));
  }

  @Test
  void anAbsenceOfTwoPagesIsFetchedInTwoRequestsAndShownAtOnce() {
    remember(LOBBY, 4, 202);
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();
    history().answerNext();
    fixture.fx.run();
    assertThat(numbers()).isEqualTo(upTo(3));

    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(upTo(202));
    assertThat(history().questions()).endsWith("lobby?after=2", "lobby?after=102");
  }

  @Test
  void twoPagesThatAreNeededForSureAreAskedForAtOnce() {
    remember(LOBBY, 4, 103); // together with the newest message known, one more than a page
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();

    assertThat(history().held()).isEqualTo(2);
    history().answerLast();
    fixture.fx.run();
    assertThat(numbers()).isEqualTo(upTo(3));
    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(upTo(103));
  }

  @Test
  void whoIsToldOfMoreThanTwoPagesWhileTheyAreAskedForGetsTheNewestPage() {
    remember(LOBBY, 4, 202);
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();
    remember(LOBBY, 203, 303);
    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(204, 303));
  }

  @Test
  void oneWhoMissedNoMoreThanAPageAsksOnce() {
    remember(LOBBY, 4, 102);
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();

    assertThat(history().held()).isEqualTo(1);
  }

  @Test
  void afterALongAbsenceWhoIsAtTheEndBeginsAnewWithTheNewestPage() {
    remember(LOBBY, 4, 10_000);
    fixture.reconnect();
    int asked = history().questions().size();
    fixture.acceptJoin();

    assertThat(numbers()).isEqualTo(between(9_901, 10_000));
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
    assertThat(history().questions()).hasSize(asked + 2);
  }

  @Test
  void afterALongAbsenceWhoReadsOlderMessagesGoesOnFromThere() {
    fixture.open().setFollowing(false);
    remember(LOBBY, 4, 10_000);
    fixture.reconnect();
    int asked = history().questions().size();
    fixture.acceptJoin();
    fixture.arrives(number(10_001));

    assertThat(numbers()).isEqualTo(upTo(102));
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.IDLE);
    assertThat(fixture.timeline().numbers().newestSeqProperty().get()).isEqualTo(10_001);
    assertThat(history().questions()).hasSize(asked + 1);
  }

  @Test
  void whoLeavesTheEndWhileALongAbsenceIsFetchedKeepsTheirPlace() {
    fixture.open().setReading(1L);
    remember(LOBBY, 4, 10_000);
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();
    history().answerNext();
    fixture.fx.run();
    fixture.open().setFollowing(false);

    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(upTo(102));
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.IDLE);
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void whoLeavesTheEndWhileALargeGapIsFilledKeepsTheirPlace() {
    fixture.open().setReading(1L);
    remember(LOBBY, 4, 10_000);
    history().hold();
    fixture.arrives(number(10_000));
    history().answerNext();
    fixture.fx.run();
    fixture.open().setFollowing(false);

    history().release();
    fixture.fx.run();

    assertThat(numbers()).startsWith(1L, 2L, 3L, 4L);
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.IDLE);
  }

  @Test
  void whatIsSaidWhileALongAbsenceIsFetchedIsThereToo() {
    remember(LOBBY, 4, 300);
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();
    fixture.arrives(number(301));

    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(201, 301));
  }

  @Test
  void anOwnMessageThatIsBeyondTheEdgeLeavesNoEcho() {
    fixture.say("mine");
    Emitted.Send send = sends().getLast();
    Message mine =
        TestMessage.by("alice").number(4).content("mine").confirming(send.id()).message();
    history().add(mine);
    remember(LOBBY, 5, 400);
    fixture.reconnect();
    fixture.acceptJoin();

    sends().getLast().stored(mine);
    fixture.fx.run();

    assertThat(echoes()).isEmpty();
    assertThat(numbers()).isEqualTo(between(301, 400));
  }

  @Test
  void anAnswerToTheConnectionBeforeDoesNotEndTheCatchUpOfThisOne() {
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();
    fixture.reconnect();
    fixture.acceptJoin();

    history().answerNext();
    fixture.fx.run();

    assertThat(access()).isInstanceOf(RoomAccess.CatchingUp.class);
    history().release();
    fixture.fx.run();
    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
  }

  @Test
  void aCatchUpThatFailsIsTriedAgain() {
    remember(LOBBY, 4, 5);
    fixture.reconnect();
    history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.acceptJoin();
    assertThat(access()).isInstanceOf(RoomAccess.CatchingUp.class);

    history().failWith(null);
    fixture.fx.advance(Duration.ofSeconds(2));

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
    assertThat(numbers()).isEqualTo(upTo(5));
  }

  @Test
  void aSkippedNumberIsFetched() {
    remember(LOBBY, 4, 7);

    fixture.arrives(number(7));

    assertThat(numbers()).isEqualTo(upTo(7));
    assertThat(history().questions()).last().isEqualTo("lobby?after=2");
  }

  @Test
  void aSkippedNumberIsAskedForOnce() {
    remember(LOBBY, 4, 9);
    history().hold();

    fixture.arrives(number(7));
    fixture.arrives(number(9));

    assertThat(history().held()).isEqualTo(1);
    history().release();
    fixture.fx.run();
    assertThat(numbers()).isEqualTo(upTo(9));
  }

  @Test
  void aGapThatCouldNotBeFilledIsAskedForAgain() {
    remember(LOBBY, 4, 8);
    history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.arrives(number(7));

    history().failWith(null);
    fixture.arrives(number(8));

    assertThat(numbers()).isEqualTo(upTo(8));
  }

  @Test
  void anAckThatOvertakesABroadcastIsNoGap() {
    int asked = history().questions().size();
    fixture.say("mine");
    Emitted.Send send = sends().getLast();
    send.stored(TestMessage.by("alice").number(5).content("mine").confirming(send.id()).message());
    fixture.fx.run();

    fixture.arrives(number(4));

    assertThat(numbers()).isEqualTo(upTo(5));
    assertThat(history().questions()).hasSize(asked);
  }

  private List<Long> numbers() {
    return messages().stream().map(Message::seq).toList();
  }

  private static List<Long> upTo(long last) {
    return between(1, last);
  }

  private static List<Long> between(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  private static Message number(long number) {
    return TestMessage.by("bob").number(number).message();
  }
}
