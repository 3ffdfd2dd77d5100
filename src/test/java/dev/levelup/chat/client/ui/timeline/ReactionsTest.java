package dev.levelup.chat.client.ui.timeline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestReactions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ReactionsTest extends TimelineTest {
  private static final String WORDS = "message 55";
  private static final List<String> KINDS = List.of("👍", "❤️", "😂", "🔥", "🎉", "👀", "🚀", "☕");

  @Override
  ChatFixture client() {
    return ChatFixture.withReactions();
  }

  @BeforeEach
  void openTheRoom() {
    openWith(1, 60);
  }

  private void reacts(String name, int number, String emoji) {
    act(() -> tell(name, number, emoji, true));
  }

  private void tell(String name, int number, String emoji, boolean present) {
    MessageId id = TestMessage.by("bob").number(number).message().id();
    long rev = fixture.history().lastRev(TestMessage.ROOM);
    UserId user = TestMessage.user(name).id();
    Message changed =
        present
            ? TestReactions.add(fixture.history(), id, emoji, user)
            : TestReactions.remove(fixture.history(), id, emoji, user);
    fixture.socket().update(changed, rev);
  }

  private List<ReactionChip> chips(String words) {
    MessageCell cell = cell(words);
    return onFx(
        () ->
            ((FlowPane) cell.lookup(".message-reactions"))
                .getChildren().stream()
                    .filter(ReactionChip.class::isInstance)
                    .map(ReactionChip.class::cast)
                    .toList());
  }

  private static boolean isMine(ReactionChip chip) {
    return onFx(chip::isSelected);
  }

  private @Nullable String tip() {
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(each -> each instanceof Tooltip && each.isShowing())
                .map(each -> ((Tooltip) each).getText())
                .findFirst()
                .orElse(null));
  }

  @Test
  void aRowSaysWhoHasReactedAndMarksWhatIsOnesOwn() {
    reacts("bob", 55, "👍");
    reacts("alice", 55, "👍");
    reacts("somebody", 55, "👍");
    reacts("bob", 55, "🔥");
    List<ReactionChip> chips = chips(WORDS);
    assertThat(chips).extracting(ReactionsTest::isMine).containsExactly(true, false);
    assertThat(textOf(chips.getFirst(), ".reaction-count")).isEqualTo("3");
    assertThat(spoken(chips.getFirst())).isEqualTo("👍: You, bob, and others: 1");
    assertThat(spoken(cell(WORDS))).endsWith("Reactions: 👍: You, bob, and others: 1; 🔥: bob");
    assertThat(cell("message 54").lookup(".message-reactions")).isNull();
  }

  @Test
  void aClickTakesPartAndAnotherLeaves() {
    reacts("bob", 55, "👍");
    clickOn(chips(WORDS).getFirst());
    act(() -> {});
    assertThat(isMine(chips(WORDS).getFirst())).isTrue();
    assertThat(textOf(cell(WORDS), ".reaction-count")).isEqualTo("2");
    assertThat(onFx(() -> list.isFocused())).as("typing goes on").isTrue();
    clickOn(chips(WORDS).getFirst());
    act(() -> {});
    assertThat(isMine(chips(WORDS).getFirst())).isFalse();
    assertThat(fixture.history().questions()).anyMatch(each -> each.startsWith("remove 👍"));
  }

  @Test
  void theKeysReachAReactionWhichSaysWhoItWasAndTogglesIt() {
    reacts("bob", 60, "👍");
    onFx(() -> list.requestFocus());
    push(KeyCode.UP).push(KeyCode.RIGHT);
    settle();
    assertThat(onFx(() -> chips("message 60").getFirst().isFocused())).isTrue();
    assertThat(tip()).isEqualTo("bob");
    push(KeyCode.ENTER);
    act(() -> {});
    assertThat(isMine(chips("message 60").getFirst())).isTrue();
    push(KeyCode.SPACE);
    act(() -> {});
    assertThat(isMine(chips("message 60").getFirst())).isFalse();
    push(KeyCode.LEFT);
    settle();
    assertThat(tip()).isNull();
  }

  @Test
  void theMouseOnAReactionTellsWhoItWas() throws TimeoutException {
    reacts("bob", 55, "👍");
    reacts("alice", 55, "👍");
    moveTo(chips(WORDS).getFirst());
    WaitForAsyncUtils.waitFor(10, SECONDS, () -> "You and bob".equals(tip()));
    moveTo(cell("message 54"));
    WaitForAsyncUtils.waitFor(10, SECONDS, () -> tip() == null);
  }

  @Test
  void theBarHasTheUsualOnesAndThePicker() {
    moveTo(cell(WORDS));
    settle();
    clickOn(view.lookup(".bar-heart"));
    act(() -> {});
    assertThat(chips(WORDS).getFirst().reaction().emoji()).isEqualTo("❤️");
    clickOn(view.lookup(".bar-react"));
    settle();
    Node picker = view.lookup(".emoji-picker");
    assertThat(picker.isVisible()).isTrue();
    push(KeyCode.RIGHT).push(KeyCode.ENTER);
    act(() -> {});
    assertThat(chips(WORDS))
        .extracting(each -> each.reaction().emoji())
        .containsExactly("❤️", "😃");
    assertThat(picker.isVisible()).isFalse();
    assertThat(onFx(() -> list.isFocused())).isTrue();
  }

  @Test
  void theMenuHasTheUsualOnes() {
    onFx(() -> list.requestFocus());
    push(KeyCode.UP).push(KeyCode.CONTEXT_MENU);
    settle();
    Menu react =
        onFx(
            () ->
                Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .flatMap(each -> ((ContextMenu) each).getItems().stream())
                    .filter(each -> "react".equals(each.getId()))
                    .map(Menu.class::cast)
                    .findFirst()
                    .orElseThrow());
    assertThat(react.getItems())
        .extracting(MenuItem::getId)
        .containsExactly("thumbs-up", "heart", "joy", "react-other");
    act(() -> react.getItems().get(2).fire());
    assertThat(chips("message 60").getFirst().reaction().emoji()).isEqualTo("😂");
  }

  @Test
  void reactionsAboveInAndBelowTheViewMoveNothing() {
    act(() -> list.scrollBy(-600));
    String words = cells().get(3).model().content();
    int number = Integer.parseInt(words.substring("message ".length()));
    double y = onScene(cell(words)).getMinY();
    for (int each : new int[] {1, number - 12, number, number + 2, 60}) {
      for (String kind : KINDS) {
        reacts("bob", each, kind);
        assertThat(onScene(cell(words)).getMinY()).as("after one to %s", each).isEqualTo(y);
      }
    }
  }

  @Test
  void theRowWrapsInANarrowWindowAndTheCellIsAsHighAsItNeeds() {
    KINDS.forEach(each -> reacts("bob", 55, each));
    double wide = onFx(cell(WORDS)::getHeight);
    onFx(() -> stage.setWidth(320));
    settle();
    MessageCell cell = cell(WORDS);
    assertThat(onFx(cell::getHeight)).isGreaterThan(wide + 20);
    double bottom = onFx(() -> cell.localToScene(0, cell.getHeight()).getY());
    Node row = Objects.requireNonNull(cell.lookup(".message-reactions"));
    chips(WORDS)
        .forEach(
            each -> {
              assertThat(onScene(each).getMaxX()).isLessThanOrEqualTo(onScene(row).getMaxX());
              assertThat(onScene(each).getMaxY()).isLessThanOrEqualTo(bottom);
            });
  }

  @Test
  void aStormOnOneMessageMovesNothingAndKeepsItsNodes() {
    reacts("bob", 55, "👍");
    reacts("carol", 55, "🔥");
    MessageCell below = cell("message 57");
    double y = onScene(below).getMinY();
    List<ReactionChip> before = chips(WORDS);
    for (int i = 0; i < 100; i++) {
      int from = 10 * i;
      act(
          () -> {
            for (int each = from; each < from + 10; each++) {
              tell("user" + each % 90, 55, each % 2 == 0 ? "👍" : "🔥", each % 180 < 90);
            }
          });
      assertThat(onScene(below).getMinY()).isEqualTo(y);
    }
    assertThat(chips(WORDS)).isEqualTo(before);
  }
}
