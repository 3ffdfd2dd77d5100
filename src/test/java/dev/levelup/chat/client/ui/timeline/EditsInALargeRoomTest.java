package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.client.ui.pane.VisibleItems;
import dev.levelup.chat.protocol.Message;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Other users edit and delete in a room of 100,000 messages, and the view must not move. */
class EditsInALargeRoomTest extends TimelineTest {
  private static final int SIZE = 100_000;
  private static final int SECONDS = 40;

  private long rev;

  @Test
  void editsAboveInAndBelowTheViewMoveNothing() {
    openWith(SIZE - 49, SIZE);
    act(this::loadTheRest);
    act(() -> assertThat(list.scrollToKey(keyOf(SIZE / 2), Align.CENTER)).isTrue());
    ListPosition before = onFx(list::position);
    assertThat(before).isInstanceOf(ListPosition.Anchored.class);
    for (int second = 1; second <= SECONDS; second++) {
      int now = second;
      act(() -> editEverywhere(now));
      assertThat(onFx(list::position)).as("after %d seconds", second).isEqualTo(before);
    }
    assertThat(fixture.timeline().loaded().size()).isEqualTo(SIZE);
    assertThat(fixture.timeline().numbers().knownRevProperty().get()).isEqualTo(rev);
  }

  private void loadTheRest() {
    List<Message> older =
        IntStream.rangeClosed(1, SIZE - 50)
            .mapToObj(number -> TestMessage.by("bob").number(number).message())
            .toList();
    fixture.timeline().mergePage(older, Paging.EXHAUSTED, 0L);
  }

  private ItemKey keyOf(long seq) {
    return Objects.requireNonNull(
        fixture.timeline().keyOf(each -> Objects.requireNonNull(each.seq()) == seq));
  }

  private void editEverywhere(int second) {
    fixture.fx.advance(Duration.ofSeconds(1));
    String words = "edited " + "word ".repeat(second * 37 % 150);
    tell(TestMessage.by("bob").number(SIZE / 4 + second).edited(++rev, words));
    tell(TestMessage.by("bob").number(SIZE / 4 - second).deleted(++rev));
    tell(TestMessage.by("bob").number(inView(second)).edited(++rev, words));
    tell(TestMessage.by("bob").number(3 * SIZE / 4 + second).edited(++rev, words));
    tell(TestMessage.by("bob").number(3 * SIZE / 4 - second).deleted(++rev));
  }

  /** The {@code seq} of a visible message, a different one each time. */
  private long inView(int second) {
    VisibleItems view = list.getVisibleItems();
    List<Message> shown =
        list.getItems().subList(view.first(), view.last() + 1).stream()
            .flatMap(each -> ((TimelineItem) each).messages().stream())
            .toList();
    return Objects.requireNonNull(shown.get(second % shown.size()).seq());
  }

  private void tell(Message changed) {
    fixture.socket().update(changed, rev - 1);
  }
}
