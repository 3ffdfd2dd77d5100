package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.client.ui.pane.Align;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window of the past: the loaded messages do not reach the live end. */
class PastTest extends TimelineTest {
  @BeforeEach
  void goToMessage100() {
    openWith(1, 400);
    act(() -> fixture.chat.history().jumpTo(100, key -> list.scrollToKey(key, Align.CENTER)));
  }

  @Test
  void showsTheMessageInTheMiddleAmongItsNeighbours() {
    double middle = onScene(list).getCenterY();
    assertThat(onScene(cell("message 100")).getCenterY()).isBetween(middle - 20, middle + 20);
    assertThat(cell("message 99")).isNotNull();
    assertThat(cell("message 101")).isNotNull();
  }

  @Test
  void aMessageThatIsSoughtShowsInTheMiddle() {
    act(() -> fixture.open().seek(new Sought.Numbered(200)));
    act(() -> {});

    double middle = onScene(list).getCenterY();
    assertThat(onScene(cell("message 200")).getCenterY()).isBetween(middle - 20, middle + 20);
    assertThat(onFx(() -> fixture.open().soughtProperty().get())).as("once").isNull();
  }

  @Test
  void nearItsEndTheNextPageComesInAndTheReaderStaysWhereTheyAre() {
    onFx(() -> fixture.history().hold());
    long asked = newerPages();
    act(() -> list.scrollBy(100_000));
    assertThat(newerPages()).isEqualTo(asked + 1);
    assertThat(list.isFollowing()).isFalse();
    MessageCell cell = cells().get(2);
    String words = cell.model().content();
    double y = onScene(cell).getMinY();
    act(() -> fixture.history().answerNext());
    assertThat(onScene(cell(words)).getMinY()).isEqualTo(y);
    assertThat(newerPages()).as("no further page yet").isEqualTo(asked + 1);
  }

  @Test
  void pageByPageItReachesTheLiveEndAndIsFollowedAgain() {
    for (int i = 0; i < 10; i++) {
      act(() -> list.scrollBy(100_000));
    }
    assertThat(list.isFollowing()).isTrue();
    act(() -> fixture.arrives(TestMessage.by("bob").number(401).message()));
    assertThat(cells().getLast().model().content()).isEqualTo("message 401");
  }

  @Test
  void theWayToTheLatestLoadsIt() {
    Button jump = (Button) view.lookup("#jump-to-latest");
    assertThat(jump.isVisible()).isTrue();
    clickOn(jump);
    act(() -> {});
    assertThat(cells().getLast().model().content()).isEqualTo("message 400");
    assertThat(list.isFollowing()).isTrue();
    assertThat(loaded()).doesNotContain("message 100");
  }

  private List<String> loaded() {
    return onFx(
        () ->
            IntStream.rangeClosed(1, 400)
                .filter(
                    n ->
                        fixture
                            .timeline()
                            .loaded()
                            .knows(TestMessage.by("bob").number(n).message().id()))
                .mapToObj(n -> "message " + n)
                .toList());
  }

  private long newerPages() {
    List<String> questions = onFx(() -> fixture.history().questions());
    return questions.stream().filter(each -> each.contains("after=")).count();
  }
}
