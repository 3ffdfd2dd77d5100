package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import dev.levelup.chat.client.fake.FakeHistory;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadTest extends TimelineTest {
  private static final RoomId ELSEWHERE = RoomId.community("other");

  /** The delay after which the read marker is stored. */
  private static final Duration STORE_DELAY = Duration.ofSeconds(2);

  private Button bar;

  @BeforeEach
  void openTheRoom() {
    openWith(1, 50);
    act(() -> fixture.fx.advance(STORE_DELAY));
    bar = (Button) view.lookup("#jump-to-unread");
  }

  @Test
  void whatIsUnreadAboveTheViewIsOneClickAway() {
    markFrom(30);
    assertThat(bar.isVisible()).isTrue();
    assertThat(bar.getText()).isEqualTo("Unread since Mar 14, 2026, 6:30\u202FAM");
    clickOn(bar);
    settle();
    Node divider = view.lookup(".unread-divider");
    assertThat(onScene(divider).getMinY()).isEqualTo(onScene(list).getMinY());
    assertThat(onScene(cell("message 30")).getMinY()).isEqualTo(onScene(divider).getMaxY());
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void whoHasBeenThereIsLeftInPeace() {
    markFrom(30);
    act(() -> list.scrollBy(-900));
    assertThat(cells().getLast().model().at()).as("beyond it").isBefore(bob(30).createdAt());
    act(() -> list.jumpToLatest());
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void whatIsInViewAlreadyNeedsNoWay() {
    markFrom(50);
    assertThat(bar.isVisible()).isFalse();
    act(() -> sayFrom(51, 70));
    assertThat(bar.isVisible()).as("seen before it scrolled out of view").isFalse();
  }

  @Test
  void whoWritesHasCaughtUp() {
    markFrom(30);
    act(() -> fixture.say("hello"));
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void olderPagesAndNewMessagesDoNotMislead() {
    markFrom(30);
    act(() -> sayFrom(51, 60));
    List<Message> older = LongStream.range(-20, 1).mapToObj(UnreadTest::bob).toList();
    act(() -> fixture.timeline().merge(older));
    act(() -> fixture.timeline().overlay().markUnreadFrom(null));
    act(() -> list.scrollBy(-1));
    assertThat(bar.isVisible()).as("dismissed").isFalse();
    markFrom(31);
    assertThat(bar.getText()).contains("6:31");
  }

  @Test
  void anotherRoomHasItsOwn() {
    markFrom(30);
    act(() -> fixture.joined(ELSEWHERE));
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void whatWasSaidWhileTheReaderWasElsewhereIsMarked() {
    act(() -> fixture.joined(ELSEWHERE));
    act(
        () ->
            LongStream.rangeClosed(51, 53)
                .mapToObj(UnreadTest::bob)
                .forEach(each -> history().add(each)));
    act(() -> fixture.joined(TestMessage.ROOM));
    Node divider = view.lookup(".unread-divider");
    assertThat(onScene(cell("message 51")).getMinY()).isEqualTo(onScene(divider).getMaxY());
    assertThat(bar.isVisible()).isFalse();
  }

  @Test
  void whatCameBelowTheViewIsUnreadUntilTheReaderHasBeenThere() {
    act(() -> list.scrollBy(-300));
    act(() -> sayFrom(51, 53));
    comeBack();
    assertThat(markedBefore()).isEqualTo("message 51");
    act(() -> list.scrollBy(-300));
    act(() -> sayFrom(54, 55));
    act(() -> list.jumpToLatest());
    comeBack();
    assertThat(markedBefore()).isEmpty();
  }

  @Test
  void whatCameWhileTheWindowWasInTheBackgroundIsUnread() {
    // On the headless platform a window never loses the focus by itself.
    act(() -> WindowHelper.setFocused(stage, false));
    act(() -> sayFrom(51, 53));
    comeBack();
    assertThat(markedBefore()).isEqualTo("message 51");
  }

  @Test
  void whoWasAwayForPagesGoesOnWhereTheyLeftOff() {
    act(() -> fixture.joined(ELSEWHERE));
    act(
        () ->
            LongStream.rangeClosed(51, 400)
                .mapToObj(UnreadTest::bob)
                .forEach(each -> history().add(each)));
    act(() -> fixture.joined(TestMessage.ROOM));
    assertThat(bar.getText()).isEqualTo("Go on where you left off");
    clickOn(bar);
    settle();
    act(() -> {});
    assertThat(onScene(cell("message 50")).getMinY()).isEqualTo(onScene(list).getMinY());
    assertThat(markedBefore()).isEqualTo("message 51");
    assertThat(bar.isVisible()).isFalse();
  }

  private FakeHistory history() {
    return fixture.history();
  }

  /** Opens another room and then the first one again. */
  private void comeBack() {
    act(() -> fixture.fx.advance(STORE_DELAY));
    act(() -> fixture.joined(ELSEWHERE));
    act(() -> fixture.joined(TestMessage.ROOM));
  }

  /** The text of the message below the unread marker; empty without a marker. */
  private String markedBefore() {
    List<TimelineItem> items = onFx(() -> List.copyOf(fixture.timeline().items()));
    int marker = items.indexOf(new UnreadMarker());
    return marker < 0 ? "" : ((MessageItem) items.get(marker + 1)).message().content();
  }

  private void markFrom(long number) {
    act(() -> fixture.timeline().overlay().markUnreadFrom(bob(number)));
  }

  private static Message bob(long number) {
    return TestMessage.by("bob").number(number).message();
  }

  private void sayFrom(long first, long last) {
    LongStream.rangeClosed(first, last).mapToObj(UnreadTest::bob).forEach(this::say);
  }

  private void say(Message message) {
    history().add(message);
    fixture.arrives(message);
  }
}
