package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class FoldingTest extends TimelineTest {
  private static final String LONG = "a line\n".repeat(60).strip();
  private static final String SHORT = "a line\n".repeat(15).strip();

  @Test
  void aLongMessageShowsItsBeginningUntilAllIsAskedFor() {
    openWith(1, 1);
    say(2, LONG);
    MessageCell cell = cell(LONG);
    double folded = onFx(cell::getHeight);
    assertThat(folded).isLessThan(400);
    double top = onFx(cell::getTranslateY);
    clickOn(cell.lookup(".message-more"));
    settle();
    assertThat(onFx(cell::getHeight)).isGreaterThan(1000);
    assertThat(onFx(cell::getTranslateY)).isEqualTo(top);
    assertThat(cell.lookup(".message-more").isVisible()).isFalse();
  }

  @Test
  void keysUnfoldItToo() {
    openWith(1, 1);
    say(2, LONG);
    onFx(() -> list.requestFocus());
    push(KeyCode.UP).push(KeyCode.RIGHT).push(KeyCode.SPACE);
    settle();
    assertThat(onFx(() -> cell(LONG).getHeight())).isGreaterThan(1000);
  }

  @Test
  void aShortOneIsWhole() {
    openWith(1, 1);
    say(2, SHORT);
    assertThat(shownMore()).isZero();
  }

  @Test
  void oneThatWasUnfoldedStaysSoWhenItComesBack() {
    openWith(1, 60);
    say(61, LONG);
    clickOn(cell(LONG).lookup(".message-more"));
    settle();
    act(() -> list.scrollToStart());
    act(() -> list.jumpToLatest());
    assertThat(onFx(() -> cell(LONG).getHeight())).isGreaterThan(1000);
    say(62, LONG + "!");
    assertThat(shownMore()).isEqualTo(1);
  }

  private void say(long number, String content) {
    act(() -> fixture.arrives(TestMessage.by("bob").number(number).content(content).message()));
  }

  private long shownMore() {
    return lookup(".message-more").queryAll().stream().filter(Node::isVisible).count();
  }
}
