package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.room.HistoryWindow;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Windows of the past: how to open one, load more, and return to the live end. */
class HistoryWindowTest extends ChatTest {
  private final ChatFixture fixture = ChatFixture.full();
  private final HistoryWindow window = fixture.chat.history();
  private final List<Object> there = new ArrayList<>();
  private final List<Failure> notices = new ArrayList<>();

  @Override
  ChatFixture fixture() {
    return fixture;
  }

  @BeforeEach
  void join() {
    remember(LOBBY, 1, 400);
    fixture.online().joined(LOBBY);
    fixture.chat.notices().listen(notice -> notices.add(notice.failure()));
  }

  @Test
  void aJumpShowsAMessageWithItsSurroundingsInTwoRequests() {
    int asked = history().questions().size();
    jumpTo(100);

    assertThat(numbers()).isEqualTo(between(51, 150));
    assertThat(there).containsExactly(new MessageItem(number(100), true).key());
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.IDLE);
    assertThat(history().questions()).hasSize(asked + 2);
  }

  @Test
  void aReaderAtTheEndOfManyMessagesGetsTheOldOnesBackAsPages() {
    arrive(401, 2400);

    assertThat(numbers()).isEqualTo(between(1401, 2400));
    window.loadOlder();
    fixture.fx.run();
    assertThat(numbers()).isEqualTo(between(1351, 2400));
  }

  @Test
  void aReaderWhoIsNotAtTheEndHasAllThatHasCome() {
    window.setFollowing(false);
    arrive(401, 2400);

    assertThat(numbers()).isEqualTo(between(351, 2400));
  }

  private void arrive(long from, long to) {
    LongStream.rangeClosed(from, to).mapToObj(HistoryWindowTest::number).forEach(this::arrive);
    fixture.fx.run();
  }

  private void arrive(Message message) {
    history().add(message);
    fixture.socket().post(message);
  }

  @Test
  void aJumpToWhatIsLoadedAsksNobody() {
    int asked = history().questions().size();
    window.jumpTo(390, there::add);

    assertThat(there).hasSize(1);
    assertThat(numbers()).isEqualTo(between(351, 400));
    assertThat(history().questions()).hasSize(asked);
  }

  @Test
  void aJumpToTheBeginningKnowsThatItIsThere() {
    jumpTo(1);

    assertThat(numbers()).isEqualTo(between(1, 51));
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.EXHAUSTED);
  }

  @Test
  void aJumpNearTheEndStaysAttached() {
    jumpTo(340);

    assertThat(numbers()).isEqualTo(between(291, 390));
    jumpTo(395);
    assertThat(numbers()).isEqualTo(between(346, 400));
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
  }

  @Test
  void aNumberThatTheRoomDoesNotHaveIsSaidAndNothingMoves() {
    jumpTo(500);

    assertThat(notices).containsExactly(Failure.of(Failure.Kind.NOT_FOUND));
    assertThat(numbers()).isEqualTo(between(351, 400));
    assertThat(there).isEmpty();
  }

  @Test
  void aJumpThatFailsIsSaidAndNothingMoves() {
    history().failWith(new ApiException.Unreachable(new IOException()));
    jumpTo(100);

    assertThat(notices).containsExactly(Failure.of(Failure.Kind.UNREACHABLE));
    assertThat(numbers()).isEqualTo(between(351, 400));
  }

  @Test
  void onlyTheLastJumpArrives() {
    history().hold();
    window.jumpTo(100, there::add);
    window.jumpTo(200, there::add);
    history().release();
    fixture.fx.run();

    assertThat(there).containsExactly(new MessageItem(number(200), true).key());
    assertThat(numbers()).isEqualTo(between(151, 250));
  }

  @Test
  void aWindowOfThePastTakesNoLiveMessageAndCountsIt() {
    jumpTo(100);
    fixture.arrives(number(401));

    assertThat(numbers()).isEqualTo(between(51, 150));
    assertThat(fixture.timeline().numbers().newestSeqProperty().get()).isEqualTo(401);
  }

  @Test
  void readingOnAttachesAtTheEndWithNothingMissing() {
    jumpTo(150);
    while (!fixture.timeline().loaded().isAttached()) {
      window.loadNewer();
      fixture.fx.run();
    }
    fixture.arrives(number(401));

    assertThat(numbers()).isEqualTo(between(101, 401));
  }

  @Test
  void whatCameLiveBeforeTheLastPageDidIsFetchedBeforeTheWindowIsAttached() {
    jumpTo(340);
    fixture.arrives(number(401));
    window.loadNewer();
    fixture.fx.run();
    assertThat(numbers()).isEqualTo(between(291, 400));
    assertThat(fixture.timeline().loaded().isAttached()).as("401 is missing").isFalse();

    history().add(number(401));
    window.loadNewer();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(291, 401));
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
  }

  @Test
  void oneNewerPageIsAskedForAtATime() {
    jumpTo(100);
    int asked = history().questions().size();
    history().hold();
    window.loadNewer();
    window.loadNewer();

    assertThat(history().questions()).hasSize(asked + 1);
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.LOADING);
  }

  @Test
  void aNewerPageThatFailsCanBeTriedAgain() {
    jumpTo(100);
    history().failWith(new ApiException.Unreachable(new IOException()));
    window.loadNewer();
    fixture.fx.run();
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.FAILED);

    history().failWith(null);
    window.loadNewer();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(51, 250));
  }

  @Test
  void anOwnMessageThatAJumpFindsDoesNotShowTwice() {
    storedWithoutAnAnswer("mine");
    jumpTo(200);

    jumpTo(400);
    fixture.socket().lose();
    fixture.fx.run();

    assertThat(shown()).containsOnlyOnce("mine");
    assertThat(fixture.chat.outbox().all()).isEmpty();
  }

  @Test
  void anOwnMessageThatANewerPageBringsDoesNotShowTwice() {
    storedWithoutAnAnswer("mine");
    jumpTo(300);

    window.loadNewer();
    fixture.fx.run();
    fixture.socket().lose();
    fixture.fx.run();

    assertThat(shown()).containsOnlyOnce("mine");
    assertThat(fixture.chat.outbox().all()).isEmpty();
  }

  @Test
  void anOwnMessageThatAnOlderPageBringsDoesNotShowTwice() {
    storedWithoutAnAnswer("mine");
    remember(LOBBY, 402, 600);
    window.jumpTo(600, there::add);
    fixture.fx.run();

    while (numbers().getFirst() > 401) {
      window.loadOlder();
      fixture.fx.run();
    }
    fixture.socket().lose();
    fixture.fx.run();

    assertThat(shown()).containsOnlyOnce("mine");
    assertThat(fixture.chat.outbox().all()).isEmpty();
  }

  /** The server has stored it as number 401, but its acknowledgement and its broadcast are lost. */
  private void storedWithoutAnAnswer(String words) {
    fixture.say(words);
    ClientMessageId id = sends().getLast().id();
    history().add(TestMessage.by("alice").number(401).content(words).confirming(id).message());
  }

  @Test
  void theWayToTheLatestIsOneRequest() {
    jumpTo(100);
    int asked = history().questions().size();
    window.jumpToLatest(() -> there.add("latest"));
    fixture.fx.run();

    assertThat(there).last().isEqualTo("latest");
    assertThat(numbers()).isEqualTo(between(301, 400));
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
    assertThat(history().questions()).hasSize(asked + 1);
  }

  @Test
  void whatComesLiveOnTheWayToTheLatestIsNotLost() {
    jumpTo(100);
    history().hold();
    window.jumpToLatest(() -> {});
    fixture.arrives(number(401));
    history().answerNext();
    fixture.fx.run();
    history().add(number(401));
    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(301, 401));
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
  }

  @Test
  void whoWritesIsBroughtToTheEnd() {
    jumpTo(100);
    fixture.say("here I am");

    assertThat(echoes()).extracting(PendingMessage::content).containsExactly("here I am");
    assertThat(numbers()).isEqualTo(between(301, 400));
    assertThat(sends()).hasSize(1);
  }

  @Test
  void whoWritesInTheDarkSeesTheEchoAllTheSame() {
    jumpTo(100);
    history().failWith(new ApiException.Unreachable(new IOException()));
    fixture.say("here I am");

    assertThat(echoes()).hasSize(1);
    assertThat(numbers()).isEqualTo(between(51, 150));
  }

  @Test
  void aPageForAFormerWindowIsDropped() {
    jumpTo(200);
    history().hold();
    window.loadOlder();
    window.loadNewer();
    jumpOvertakes(100);
    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(51, 150));
    assertThat(fixture.timeline().loaded().paging()).isEqualTo(Paging.IDLE);
    assertThat(fixture.timeline().loaded().newerPaging()).isEqualTo(Paging.IDLE);
  }

  @Test
  void aCatchUpForAFormerWindowIsAskedAgain() {
    remember(LOBBY, 401, 410);
    fixture.reconnect();
    history().hold();
    fixture.acceptJoin();
    jumpOvertakes(100);
    history().release();
    fixture.fx.run();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
    assertThat(numbers()).isEqualTo(between(51, 150));
  }

  @Test
  void aGapOfAFormerWindowIsForgotten() {
    remember(LOBBY, 401, 410);
    history().hold();
    fixture.arrives(number(410));
    jumpOvertakes(100);
    history().release();
    fixture.fx.run();

    assertThat(numbers()).isEqualTo(between(51, 150));
  }

  @Test
  void aReconnectLeavesAWindowOfThePastWhereItIs() {
    jumpTo(100);
    int asked = history().questions().size();
    remember(LOBBY, 401, 500);
    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(access()).isInstanceOf(RoomAccess.Joined.class);
    assertThat(numbers()).isEqualTo(between(51, 150));
    assertThat(history().questions()).hasSize(asked + 1).last().isEqualTo("lobby?after=149");
  }

  @Test
  void aWindowOfThePastThatIsNotSoAnyMoreIsGivenUp() {
    jumpTo(100);
    history().goBack(LOBBY, 149);
    remember(LOBBY, 150, 500, "another ");
    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(numbers()).isEqualTo(between(401, 500));
    assertThat(fixture.timeline().loaded().isAttached()).isTrue();
  }

  @Test
  void aWindowOfThePastWaitsForNoNumberThatTheServerHasNoMore() {
    jumpTo(100);
    history().goBack(LOBBY, 200);
    fixture.reconnect();
    fixture.acceptJoin();

    assertThat(fixture.timeline().numbers().newestSeqProperty().get()).isEqualTo(200);
    assertThat(numbers()).last().isEqualTo(200L);
  }

  @Test
  void aSearchGoesBackPageByPage() {
    window.jumpTo(number(120).id(), there::add);
    fixture.fx.run();

    assertThat(there).containsExactly(new MessageItem(number(120), true).key());
    assertThat(numbers()).isEqualTo(between(101, 400));
  }

  @Test
  void aSearchForWhatIsNotThereEndsAtTheBeginning() {
    window.jumpTo(new MessageId("nowhere"), there::add);
    fixture.fx.run();

    assertThat(notices).containsExactly(Failure.of(Failure.Kind.NOT_FOUND));
    assertThat(numbers()).isEqualTo(between(1, 400));
  }

  @Test
  void aSearchEndsWithItsRoom() {
    history().hold();
    window.jumpTo(new MessageId("nowhere"), there::add);
    history().answerNext();
    fixture.chat.rooms().open(CLAN);
    history().release();
    fixture.fx.run();

    assertThat(notices).isEmpty();
  }

  private void jumpTo(long seq) {
    window.jumpTo(seq, there::add);
    fixture.fx.run();
  }

  private void jumpOvertakes(long seq) {
    window.jumpTo(seq, there::add);
    history().answerLast();
    history().answerLast();
    fixture.fx.run();
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
