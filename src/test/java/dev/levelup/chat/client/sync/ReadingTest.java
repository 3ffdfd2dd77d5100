package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.ReadPosition;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRead;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telling the server how far the user has read, and where the unread marker stands. */
class ReadingTest {
  private static final RoomId OWLS = RoomId.clan("owls");
  private static final RoomId ELVES = RoomId.clan("elves");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private ChatFixture fixture = ChatFixture.withActivity();

  @Test
  void whatTheUserSeesIsReported() {
    joinWith(5, 2);
    assertThat(reads()).containsExactly(5L);
    assertThat(unread()).as("at once").isZero();
  }

  @Test
  void onlyWhileTheWindowIsInFrontAndTheEndIsInView() {
    joinWith(5, 5);
    fixture.chat.history().setWatched(false);
    arrive(6);
    fixture.fx.advance(SECOND);
    assertThat(reads()).isEmpty();
    fixture.chat.history().setFollowing(false);
    fixture.chat.history().setWatched(true);
    arrive(7);
    fixture.fx.advance(SECOND);
    assertThat(reads()).isEmpty();
    assertThat(unread()).isEqualTo(2);

    fixture.chat.history().setFollowing(true);
    assertThat(reads()).containsExactly(7L);
  }

  @Test
  void anotherRoomThatShowsEndsTheReading() {
    joinWith(5, 5);
    fixture.chat.rooms().open(ELVES);
    fixture.fx.run();
    arrive(6);
    fixture.fx.advance(SECOND);
    assertThat(reads()).isEmpty();
  }

  @Test
  void atMostOnceASecond() {
    joinWith(5, 4);
    acknowledge();
    for (int i = 6; i <= 40; i++) {
      arrive(i);
      fixture.fx.advance(Duration.ofMillis(100));
      acknowledge();
    }
    fixture.fx.advance(SECOND);
    assertThat(reads()).hasSizeLessThanOrEqualTo(6).endsWith(40L);
  }

  @Test
  void whatCouldNotBeSentIsSentAfterARestartAsAMaximum() {
    joinWith(5, 2);
    assertThat(reads()).containsExactly(5L); // not acknowledged
    fixture.socket().lose();
    fixture.fx.run();

    fixture = fixture.killed();
    fixture.online();

    assertThat(reads()).containsExactly(5L);
    acknowledge();
    assertThat(fixture.killed().store().load().join().unsentReads()).isEmpty();
  }

  @Test
  void aListFromBeforeDoesNotBringTheBadgeBack() {
    joinWith(5, 2);
    fixture.socket().lose();
    fixture.fx.run();
    fixture = fixture.killed();
    fixture.offline();

    assertThat(unread()).isZero();
  }

  @Test
  void aRefusedReportIsNotRepeated() {
    joinWith(5, 2);
    last().ack().complete(new ReadAck.Refused(new ApiError(ErrorCode.NOT_MEMBER, "No")));
    fixture.fx.advance(Duration.ofSeconds(10));
    assertThat(reads()).containsExactly(5L);
  }

  @ParameterizedTest
  @ValueSource(strings = {ErrorCode.RATE_LIMITED, ErrorCode.SERVER_ERROR})
  void aReportThatTheServerCannotTakeNowIsRepeated(String code) {
    joinWith(5, 2);
    last().ack().complete(new ReadAck.Refused(new ApiError(code, "No")));
    fixture.fx.advance(SECOND);
    assertThat(reads()).containsExactly(5L, 5L);
  }

  @Test
  void aServerWithoutTheFeatureIsToldNothing() {
    fixture = ChatFixture.full();
    joinWith(5, 2);
    fixture.fx.advance(SECOND);
    assertThat(reads()).isEmpty();
  }

  @Test
  void theMarkerStandsWhereTheServerSays() {
    joinWith(5, 2);
    assertThat(belowTheMarker()).isEqualTo(3L);
  }

  @Test
  void whatIsReadElsewhereDoesNotTakeTheMarkerAway() {
    joinWith(5, 2);
    fixture.socket().tell(new SocketEvent.RoomWasRead(new RoomRead(OWLS, ReadState.allRead(5))));
    fixture.fx.run();
    assertThat(belowTheMarker()).isEqualTo(3L);
  }

  @Test
  void theWayBackToWhatIsNotLoadedIsOffered() {
    joinWith(400, 120);
    assertThat(fixture.open().leftAtProperty().get()).isEqualTo(new ReadPosition.UpTo(120));

    fixture.chat.history().jumpToLeftAt(_ -> {});
    fixture.fx.run();

    assertThat(belowTheMarker()).isEqualTo(121L);
    assertThat(fixture.open().leftAtProperty().get()).isNull();
  }

  private void joinWith(int messages, long readSeq) {
    for (RoomId room : List.of(OWLS, ELVES)) {
      for (int i = 1; i <= messages; i++) {
        fixture.history().add(TestMessage.by("bob").in(room).number(i).message());
      }
    }
    int unread = Math.clamp(messages - readSeq, 0, 100);
    RoomActivity activity = new RoomActivity(messages, 0, new ReadState(readSeq, unread, 0), null);
    fixture
        .history()
        .list(
            RoomKind.CLAN,
            new RoomInfo("owls", "Night Owls", null, null, true, activity),
            new RoomInfo("elves", "Elves", null, null, true, activity));
    fixture.online();
    fixture.chat.rooms().open(OWLS);
    fixture.fx.run();
    fixture
        .socket()
        .last(Emitted.Join.class)
        .ack()
        .complete(new JoinAck.Joined(messages, readSeq, null));
    fixture.fx.run();
  }

  private void arrive(int number) {
    fixture.arrives(TestMessage.by("bob").in(OWLS).number(number).message());
  }

  private List<Long> reads() {
    return fixture.socket().emitted(Emitted.Read.class).stream().map(Emitted.Read::seq).toList();
  }

  private Emitted.Read last() {
    return fixture.socket().last(Emitted.Read.class);
  }

  /** The server has handled all reports so far. */
  private void acknowledge() {
    fixture.socket().emitted(Emitted.Read.class).stream()
        .filter(each -> !each.ack().isDone())
        .forEach(each -> fixture.socket().acknowledge(each, ReadState.allRead(each.seq())));
    fixture.fx.run();
  }

  private int unread() {
    ReadState state = fixture.chat.reads().unread().find(OWLS);
    return state == null ? -1 : state.unread();
  }

  private @Nullable Long belowTheMarker() {
    List<TimelineItem> items = fixture.timeline().items();
    int marker = items.indexOf(new UnreadMarker());
    return marker < 0 ? null : items.get(marker + 1).messages().getFirst().seq();
  }
}
