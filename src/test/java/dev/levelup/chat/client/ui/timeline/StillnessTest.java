package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.ui.pane.TextSelection;
import dev.levelup.chat.protocol.Message;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other users' edits move nothing while the user reads, selects or copies it. */
class StillnessTest extends TimelineTest {
  private static final String LONG = "many more words than before ".repeat(20).strip();

  private int rev;

  @BeforeEach
  void openTheRoom() {
    openWith(1, 60);
    act(() -> list.scrollBy(-600));
  }

  @Test
  void anEditAboveInAndBelowTheViewLeavesTheReadersPlace() {
    String words = cells().get(3).model().content();
    double y = onScene(cell(words)).getMinY();
    for (int number : new int[] {1, number(words) - 12, number(words) + 2, 60}) {
      edit(number, LONG);
      assertThat(onScene(cell(words)).getMinY()).as("after an edit of %s", number).isEqualTo(y);
    }
  }

  @Test
  void anEditOfTheMessageAtTheTopOfTheViewMovesOnlyWhatIsBelow() {
    double top = onScene(list).getMinY();
    MessageCell first =
        cells().stream().filter(each -> onScene(each).getMinY() >= top).findFirst().orElseThrow();
    double y = onScene(first).getMinY();
    edit(number(first.model().content()), LONG);
    assertThat(onScene(cell(LONG)).getMinY()).isEqualTo(y);
  }

  @Test
  void whoFollowsGoesOnFollowing() {
    act(() -> list.jumpToLatest());
    edit(60, LONG);
    assertThat(list.isFollowing()).isTrue();
    edit(59, LONG);
    assertThat(list.isFollowing()).isTrue();
  }

  @Test
  void whatIsSelectedStaysSelectedAndIsCopiedAsItIsNow() {
    String words = cells().get(3).model().content();
    clickOn(cell(words).lookup(".message-content"));
    onFx(() -> list.requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    settle();
    TextSelection.Held held = Objects.requireNonNull(onFx(() -> list.selection().held()));
    edit(number(words), "short");
    assertThat(onFx(() -> list.selection().held())).isEqualTo(held);
    push(KeyCode.CONTROL, KeyCode.C);
    settle();
    String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains(": short\n").doesNotContain(words + "\n");
  }

  @Test
  void aSelectionWithinShorterWordsEndsWithThem() {
    String words = cells().get(3).model().content();
    Object key = new MessageItem(message(number(words)), false).key();
    act(() -> list.selection().restore(new TextSelection.Held(key, 0, key, words.length())));
    assertThat(onFx(() -> list.selection().isEmpty())).isFalse();
    edit(number(words), "ok");
    assertThat(onFx(() -> list.selection().parts().getFirst().to())).isEqualTo(2);
  }

  @Test
  void aSelectionSplitsNoCharacterOfTheNewWords() {
    String words = cells().get(3).model().content();
    Object key = new MessageItem(message(number(words)), false).key();
    act(() -> list.selection().restore(new TextSelection.Held(key, 1, key, 3)));
    edit(number(words), "👍👍👍");
    TextSelection.Part<?> part = onFx(() -> list.selection().parts().getFirst());
    assertThat("👍👍👍".substring(part.from(), part.to())).isEqualTo("👍");
  }

  private void edit(int number, String words) {
    act(
        () -> {
          rev++;
          Message edited = TestMessage.by("bob").number(number).edited(rev, words);
          fixture.history().change(edited);
          fixture.socket().update(edited, rev - 1);
        });
  }

  private static Message message(int number) {
    return TestMessage.by("bob").number(number).message();
  }

  private static int number(String words) {
    return Integer.parseInt(words.substring("message ".length()));
  }
}
