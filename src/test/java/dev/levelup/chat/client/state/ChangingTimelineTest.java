package dev.levelup.chat.client.state;

import static dev.levelup.chat.client.state.TimelineChecks.messages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem.DayDivider;
import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that change, and how that shows. */
class ChangingTimelineTest {
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private final Timeline timeline = new Timeline(TestMessage.ROOM, ZONE, new ManualFxThread());
  private final List<ListChangeListener.Change<? extends TimelineItem>> splices =
      TimelineChecks.recordSplices(timeline);

  @AfterEach
  void invariantsHold() {
    TimelineChecks.checkInvariants(timeline, ZONE);
  }

  @Test
  void theLargerRevWinsInItsPlaceUnderItsKeyWhicheverWayItCame() {
    timeline.mergePage(said(1, 9), Paging.EXHAUSTED, 0L);
    Object key = timeline.items().get(6).key();
    splices.clear();

    timeline.update(said(5).edited(2, "other words"), 0);
    timeline.merge(List.of(said(5).message(), said(5).edited(1, "older words")));

    assertThat(splices).hasSize(1);
    assertThat(splices.getFirst().getList()).hasSize(11);
    assertThat(timeline.items().get(6).key()).isEqualTo(key);
    assertThat(messages(timeline.items()).get(4).content()).isEqualTo("other words");
  }

  @Test
  void changesFarApartAreOneSpliceEach() {
    timeline.mergePage(said(1, 900), Paging.EXHAUSTED, 0L);
    splices.clear();

    timeline.mergeChanges(List.of(said(800).edited(1, "one"), said(3).edited(2, "two")), 0, 2);

    assertThat(splices).hasSize(2);
    for (var each : splices) {
      each.next();
      assertThat(each.getRemovedSize()).isEqualTo(1);
      each.reset();
    }
  }

  @Test
  void anUpdateOfAnUnknownMessageAmongTheKnownIsTakenForIt() {
    timeline.mergePage(said(3, 5), Paging.IDLE, 0L);

    timeline.update(said(6).edited(1, "newest"), 0);
    timeline.merge(List.of(said(6).message()));

    assertThat(timeline.loaded().newest()).isEqualTo(said(6).edited(1, "newest"));
  }

  @Test
  void anUpdateOutsideWhatIsKnownIsNotTaken() {
    timeline.update(said(1).edited(1, "nothing is known yet"), 0);
    timeline.mergePage(said(3, 5), Paging.IDLE, 1L);
    timeline.update(said(2).edited(2, "older than all"), 1);
    timeline.setNewerPaging(Paging.IDLE);
    timeline.update(said(7).edited(3, "beyond the window"), 2);

    assertThat(messages(timeline.items())).isEqualTo(said(3, 5));
    assertThat(timeline.numbers().knownRevProperty().get()).isEqualTo(3);
  }

  @Test
  void aChangedMessageContradictsNothingUnlessItsNumberSaysSo() {
    timeline.mergePage(List.of(said(1).edited(2, "now")), Paging.EXHAUSTED, 2L);

    assertThat(timeline.loaded().contradicts(said(1).edited(3, "later"))).isFalse();
    assertThat(timeline.loaded().contradicts(said(1).message())).isFalse();
    assertThat(timeline.loaded().contradicts(said(1).edited(2, "something else"))).isTrue();
  }

  @Test
  void theUnreadMarkerStaysAboveAMessageThatChanges() {
    timeline.mergePage(said(1, 5), Paging.EXHAUSTED, 0L);
    timeline.overlay().markUnreadFrom(said(4).message());

    timeline.update(said(4).edited(1, "other words"), 0);

    assertThat(timeline.items()).contains(new UnreadMarker());
  }

  @Test
  void deletedNeighboursAreOneQuietRow() {
    timeline.mergePage(said(1, 6), Paging.EXHAUSTED, 0L);

    for (long each : List.of(3, 5, 4)) {
      timeline.update(said(each).deleted(timeline.numbers().knownRevProperty().get() + 1), 0);
      TimelineChecks.checkInvariants(timeline, ZONE);
    }

    assertThat(timeline.items())
        .filteredOn(DeletedMessages.class::isInstance)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.messages()).extracting(Message::seq).containsExactly(3L, 4L, 5L);
              assertThat(row.key()).isEqualTo(new MessageItem(said(3).message(), true).key());
            });
    assertThat(timeline.keyOf(each -> each.id().equals(said(5).message().id())))
        .isEqualTo(new MessageItem(said(3).message(), true).key());
    assertThat(timeline.items().getLast())
        .as("nothing goes on from a row without a head")
        .isEqualTo(new MessageItem(said(6).message(), true));
  }

  @Test
  void deletedMessagesOfTwoDaysAreTwoRows() {
    Message today = said(1).deleted(1);
    Message tomorrow =
        TestMessage.by("bob").number(2).at(TestMessage.START.plus(Duration.ofDays(1))).deleted(2);

    timeline.mergePage(List.of(today, tomorrow), Paging.EXHAUSTED, 2L);

    assertThat(timeline.items().subList(1, 5))
        .hasExactlyElementsOfTypes(
            DayDivider.class, DeletedMessages.class, DayDivider.class, DeletedMessages.class);
  }

  @Test
  void anEditShowsBeforeTheServerHasItAndGoesWithoutATrace() {
    timeline.mergePage(said(1, 5), Paging.EXHAUSTED, 0L);
    List<TimelineItem> before = List.copyOf(timeline.items());
    Message own = said(3).message();
    PendingChange edit = PendingChange.of(own, own.userId(), "new words");

    timeline.overlay().showChanges(List.of(edit));
    assertThat(timeline.items()).contains(new MessageItem(own, false, edit));
    TimelineChecks.checkInvariants(timeline, ZONE);

    timeline.overlay().showChanges(List.of(edit.refused(Failure.of(Failure.Kind.REFUSED))));
    assertThat(timeline.items()).isEqualTo(before);
  }

  @Test
  void aDeletionJoinsItsNeighboursAtOnceAndLeavesThemWhenItIsRefused() {
    timeline.mergePage(said(1, 6), Paging.EXHAUSTED, 0L);
    timeline.update(said(2).deleted(1), 0);
    timeline.update(said(4).deleted(2), 1);
    List<TimelineItem> before = List.copyOf(timeline.items());
    Message own = said(3).message();
    Message other = said(5).message();

    timeline
        .overlay()
        .showChanges(
            List.of(
                PendingChange.of(own, own.userId(), null),
                PendingChange.of(other, other.userId(), null)));
    TimelineChecks.checkInvariants(timeline, ZONE);
    assertThat(timeline.items()).filteredOn(DeletedMessages.class::isInstance).hasSize(1);

    timeline.overlay().showChanges(List.of());
    assertThat(timeline.items()).isEqualTo(before);
  }

  @Test
  void anEditOfAnEchoGoesOnWithItsMessage() {
    ClientMessageId id = new ClientMessageId("c1");
    PendingMessage echo =
        PendingMessage.written(
            id, TestMessage.ROOM, TestMessage.user("bob"), "first words", TestMessage.START);
    timeline.mergePage(said(1, 2), Paging.EXHAUSTED, 0L);
    timeline.overlay().showEcho(echo);
    PendingChange edit = PendingChange.of(echo, "second words");

    timeline.overlay().showChanges(List.of(edit));
    assertThat(((EchoItem) timeline.items().getLast()).content()).isEqualTo("second words");

    Message own = said(3).content("first words").confirming(id).message();
    timeline.merge(List.of(own));
    assertThat(timeline.items().getLast()).isEqualTo(new MessageItem(own, false, edit));
  }

  private static TestMessage said(long number) {
    return TestMessage.by("bob").number(number);
  }

  private static List<Message> said(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(each -> said(each).message()).toList();
  }
}
