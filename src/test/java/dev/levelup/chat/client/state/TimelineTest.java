package dev.levelup.chat.client.state;

import static dev.levelup.chat.client.state.TimelineChecks.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem.DayDivider;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.OlderHistory;
import dev.levelup.chat.client.state.TimelineItem.StartOfHistory;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final ManualFxThread fx = new ManualFxThread();
  private final Timeline timeline = new Timeline(TestMessage.ROOM, ZONE, fx);
  private final List<ListChangeListener.Change<? extends TimelineItem>> splices =
      TimelineChecks.recordSplices(timeline);

  @AfterEach
  void invariantsHold() {
    TimelineChecks.checkInvariants(timeline, ZONE);
  }

  @Test
  void ordersByNumberWhateverTheClocksSay() {
    Message first = TestMessage.by("bob").number(1).at(TestMessage.START.plusSeconds(50)).message();
    Message second = TestMessage.by("bob").number(2).at(TestMessage.START).message();

    timeline.merge(List.of(second, first));

    assertThat(messages(timeline.items())).containsExactly(first, second);
  }

  @Test
  void ordersByTimeThenIdWhereThereAreNoNumbers() {
    Message third =
        TestMessage.by("bob").core().number(1).at(TestMessage.START.plusSeconds(9)).message();
    Message first = TestMessage.by("bob").core().number(2).at(TestMessage.START).message();
    Message second = TestMessage.by("bob").core().number(3).at(TestMessage.START).message();

    timeline.merge(List.of(third, second));
    timeline.merge(List.of(first));

    assertThat(messages(timeline.items())).containsExactly(first, second, third);
  }

  @Test
  void showsEachIdOnce() {
    timeline.merge(said(1, 2));
    splices.clear();

    assertThat(timeline.merge(said(2, 2))).isFalse();
    assertThat(timeline.merge(List.of(number(3), number(3)))).isTrue();

    assertThat(timeline.loaded().size()).isEqualTo(3);
    assertThat(splices).hasSize(1);
  }

  @Test
  void takesNothingOfAnotherRoom() {
    Message elsewhere = TestMessage.by("bob").in(RoomId.clan("lobby")).message();

    assertThat(timeline.merge(List.of(elsewhere))).isFalse();

    assertThat(timeline.loaded().size()).isZero();
  }

  @Test
  void anOlderPageIsOneSpliceAboveWhatIsThere() {
    timeline.mergePage(said(51, 100), Paging.IDLE, 0L);
    TimelineItem newest = timeline.items().getLast();
    splices.clear();

    timeline.mergePage(said(1, 50), Paging.EXHAUSTED, 0L);

    assertThat(splices).hasSize(1);
    assertThat(timeline.items().getFirst()).isEqualTo(new StartOfHistory(false));
    assertThat(timeline.items().getLast()).isSameAs(newest);
    assertThat(messages(timeline.items())).isEqualTo(said(1, 100));
  }

  @Test
  void aPageTouchesOnlyTheRowsAtItsSeam() {
    timeline.mergePage(said(51, 1000), Paging.IDLE, 0L);
    splices.clear();

    timeline.mergePage(said(1, 50), Paging.IDLE, 0L);

    var splice = splices.getFirst();
    splice.next();
    assertThat(splice.getRemovedSize()).as("the divider at the seam").isLessThanOrEqualTo(2);
    splice.reset();
  }

  @Test
  void aLiveMessageIsOneRowAtTheEnd() {
    timeline.mergePage(said(1, 1000), Paging.IDLE, 0L);
    splices.clear();

    timeline.merge(said(1001, 1001));

    var splice = splices.getFirst();
    splice.next();
    assertThat(splice.getRemovedSize()).isZero();
    assertThat(splice.getAddedSize()).isEqualTo(1);
    assertThat(splice.getFrom()).isEqualTo(timeline.items().size() - 1);
    splice.reset();
  }

  @Test
  void whatWasMissingGoesWhereItBelongs() {
    timeline.merge(List.of(number(1), number(2), number(8), number(9)));

    timeline.merge(List.of(number(4), number(6)));

    assertThat(messages(timeline.items()))
        .extracting(Message::seq)
        .containsExactly(1L, 2L, 4L, 6L, 8L, 9L);
  }

  @Test
  void topRowTellsHowFarBackTheHistoryIsLoaded() {
    assertThat(timeline.items()).containsExactly(new OlderHistory(Paging.LOADING));

    timeline.setPaging(Paging.FAILED);

    assertThat(timeline.items()).containsExactly(new OlderHistory(Paging.FAILED));
    assertThat(splices).hasSize(1);
  }

  @Test
  void aNewDayHasADividerInTheUsersZone() {
    Timeline inTokyo = new Timeline(TestMessage.ROOM, ZoneId.of("Asia/Tokyo"), fx);
    Instant beforeMidnight = Instant.parse("2026-03-14T14:59:00Z");

    inTokyo.merge(
        List.of(
            TestMessage.by("bob").number(1).at(beforeMidnight).message(),
            TestMessage.by("bob").number(2).at(beforeMidnight.plusSeconds(60)).message()));

    assertThat(inTokyo.items())
        .filteredOn(DayDivider.class::isInstance)
        .extracting(each -> ((DayDivider) each).date().toString())
        .containsExactly("2026-03-14", "2026-03-15");
    TimelineChecks.checkInvariants(inTokyo, ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void messagesOfOneAuthorFormAGroupUntilAPause() {
    Instant start = TestMessage.START;
    timeline.merge(
        List.of(
            TestMessage.by("bob").number(1).at(start).message(),
            TestMessage.by("bob").number(2).at(start.plus(Duration.ofMinutes(4))).message(),
            TestMessage.by("bob").number(3).at(start.plus(Duration.ofMinutes(9))).message(),
            TestMessage.by("carol").number(4).at(start.plus(Duration.ofMinutes(9))).message()));

    assertThat(timeline.items())
        .filteredOn(MessageItem.class::isInstance)
        .extracting(each -> ((MessageItem) each).startsGroup())
        .containsExactly(true, false, true, true);
  }

  @Test
  void unreadMarkerStandsAboveTheFirstUnreadMessageUntilItIsTakenAway() {
    timeline.merge(said(1, 5));

    timeline.overlay().markUnreadFrom(number(4));
    TimelineChecks.checkInvariants(timeline, ZONE);

    int marker = timeline.items().indexOf(new UnreadMarker());
    assertThat(((MessageItem) timeline.items().get(marker + 1)).message()).isEqualTo(number(4));
    timeline.overlay().markUnreadFrom(null);
    assertThat(timeline.items()).doesNotContain(new UnreadMarker());
  }

  @Test
  void ofManyMessagesTheOlderHalfBecomesAnOlderPage() {
    timeline.mergePage(said(1, Timeline.MOST_MESSAGES), Paging.EXHAUSTED, null);
    timeline.forgetOld();
    assertThat(timeline.loaded().size()).isEqualTo(Timeline.MOST_MESSAGES);

    timeline.merge(List.of(number(Timeline.MOST_MESSAGES + 1)));
    splices.clear();
    timeline.forgetOld();

    assertThat(timeline.loaded().size()).isEqualTo(Timeline.MOST_MESSAGES / 2);
    assertThat(timeline.loaded().newest()).isEqualTo(number(Timeline.MOST_MESSAGES + 1));
    assertThat(timeline.loaded().paging()).isEqualTo(Paging.IDLE);
    assertThat(splices).hasSize(1);
  }

  @Test
  void forgetsNothingWhileAnOlderPageIsOnItsWay() {
    timeline.mergePage(said(1, Timeline.MOST_MESSAGES + 1), Paging.LOADING, null);

    timeline.forgetOld();

    assertThat(timeline.loaded().size()).isEqualTo(Timeline.MOST_MESSAGES + 1);
  }

  @Test
  void knowsWhereTheFirstNumberIsMissing() {
    assertThat(timeline.loaded().contiguousSeq()).isNull();
    timeline.merge(List.of(number(5), number(6), number(7)));
    assertThat(timeline.loaded().contiguousSeq()).isEqualTo(7);
    assertThat(timeline.loaded().hasGap()).isFalse();

    timeline.merge(List.of(number(9), number(12)));

    assertThat(timeline.loaded().contiguousSeq()).isEqualTo(7);
    assertThat(timeline.loaded().hasGap()).isTrue();
  }

  @Test
  void reachesBackToWhatItHasLoaded() {
    timeline.mergePage(said(10, 20), Paging.IDLE, 0L);

    assertThat(timeline.loaded().reachesBackTo(number(10).createdAt())).isTrue();
    assertThat(timeline.loaded().reachesBackTo(number(9).createdAt())).isFalse();
    timeline.setPaging(Paging.EXHAUSTED);
    assertThat(timeline.loaded().reachesBackTo(number(9).createdAt())).isTrue();
  }

  @Test
  void isChangedOnTheFxThreadAlone() {
    assertThat(CompletableFuture.supplyAsync(() -> timeline.merge(said(1, 1))))
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(IllegalStateException.class);
  }

  private static Message number(long number) {
    return TestMessage.by("bob").number(number).message();
  }

  private static List<Message> said(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(TimelineTest::number).toList();
  }
}
