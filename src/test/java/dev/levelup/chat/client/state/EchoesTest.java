package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem.DayDivider;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A timeline's local echoes. */
class EchoesTest {
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
  void echoKeepsItsPlaceAndKeyWhenTheServerConfirms() {
    timeline.merge(said(1, 3));
    PendingMessage echo = pending("one");
    timeline.overlay().showEcho(echo);
    TimelineItem before = timeline.items().getLast();
    int place = timeline.items().size() - 1;
    splices.clear();

    timeline.merge(List.of(TestMessage.by("alice").number(4).confirming(echo.id()).message()));

    assertThat(timeline.items().get(place)).isInstanceOf(MessageItem.class);
    assertThat(timeline.items().get(place).key()).isEqualTo(before.key());
    assertThat(timeline.items()).hasSize(place + 1);
    assertThat(splices).hasSize(1);
  }

  @Test
  void anEchoIsNotConfirmedByAnotherUsersMessageWithItsId() {
    PendingMessage echo = pending("one");
    timeline.overlay().showEcho(echo);

    timeline.merge(List.of(TestMessage.by("mallory").confirming(echo.id()).message()));

    assertThat(TimelineChecks.echoes(timeline.items())).containsExactly(echo);
  }

  @Test
  void echoesStayBelowWhatArrives() {
    timeline.overlay().showEcho(pending("one"));
    timeline.overlay().showEcho(pending("two"));

    timeline.merge(said(1, 2));

    assertThat(timeline.items().getLast()).isInstanceOf(EchoItem.class);
    assertThat(TimelineChecks.echoes(timeline.items()))
        .extracting(PendingMessage::content)
        .containsExactly("one", "two");
  }

  @Test
  void anEchoShowsHowFarItHasCome() {
    PendingMessage echo = pending("one");
    timeline.overlay().showEcho(echo);
    splices.clear();

    timeline.overlay().showEcho(echo.emitted(Instant.EPOCH));

    assertThat(TimelineChecks.echoes(timeline.items()))
        .singleElement()
        .extracting(PendingMessage::state)
        .isEqualTo(SendState.SENDING);
    assertThat(splices).hasSize(1);
  }

  @Test
  void aDroppedEchoIsGone() {
    PendingMessage echo = pending("one");
    timeline.overlay().showEcho(echo);

    timeline.overlay().dropEcho(echo.id());
    timeline.overlay().dropEcho(echo.id());

    assertThat(timeline.items()).hasSize(1);
  }

  @Test
  void anEchoGoesOnFromTheUsersLastMessageThoughTheClocksDiffer() {
    timeline.merge(
        List.of(
            TestMessage.by("alice").number(1).at(Instant.parse("2099-01-01T00:00:00Z")).message()));

    timeline.overlay().showEcho(pending("one"));

    EchoItem echo = (EchoItem) timeline.items().getLast();
    assertThat(echo.startsGroup()).isFalse();
    assertThat(timeline.items()).filteredOn(DayDivider.class::isInstance).hasSize(1);
  }

  private PendingMessage pending(String content) {
    return PendingMessage.written(
        new ClientMessageId("c-" + content),
        TestMessage.ROOM,
        TestMessage.user("alice"),
        content,
        fx.clock().instant());
  }

  private static Message number(long number) {
    return TestMessage.by("bob").number(number).message();
  }

  private static List<Message> said(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(EchoesTest::number).toList();
  }
}
