package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListInputTest extends ListTest {
  @BeforeEach
  void focusTheList() {
    onFx(
        () -> {
          fillAnchored();
          list.requestFocus();
        });
  }

  private List<Integer> current() {
    return onFx(
        () ->
            rig.cells().stream()
                .filter(
                    c -> c.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
                .map(Block.Cell::key)
                .toList());
  }

  private void hit(KeyCode... keys) {
    push(keys);
    onFx(rig::pulse);
  }

  private static ScrollEvent touch(double deltaY) {
    return scroll(0, deltaY, false);
  }

  private static ScrollEvent scroll(double deltaX, double deltaY, boolean inertia) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        10,
        10,
        10,
        10,
        false,
        false,
        false,
        false,
        false,
        inertia,
        deltaX,
        deltaY,
        deltaX,
        deltaY,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  @Test
  void wheelScrolls() {
    double y = onFx(() -> rig.y(100));
    moveTo(list);
    scroll(1, VerticalDirection.DOWN);
    onFx(rig::pulse);
    assertThat(onFx(() -> rig.y(100))).isLessThan(y);
    scroll(1, VerticalDirection.UP);
    onFx(rig::pulse);
    assertThat(onFx(() -> rig.y(100))).isEqualTo(y);
  }

  @Test
  void touchpadDeltasOfAFrameAddUp() {
    onFx(
        () -> {
          double y = rig.y(100);
          for (double delta : new double[] {-3.5, -7.25, -0.25}) {
            Event.fireEvent(rig.cell(100), touch(delta));
          }
          rig.pulse();
          assertThat(rig.y(100)).isEqualTo(y - 11);
        });
  }

  @Test
  void aSwipeRunsOnAfterTheFingersHaveLeft() {
    onFx(
        () -> {
          double y = rig.y(100);
          Event.fireEvent(rig.cell(100), touch(-5));
          rig.pulse();
          for (double delta : new double[] {-4, -2.5, -1, -0.5}) {
            Event.fireEvent(rig.cell(100), scroll(0, delta, true));
            rig.pulse();
          }
          assertThat(rig.y(100)).isEqualTo(y - 13);
        });
  }

  @Test
  void aSwipeToTheSideIsLeftToOthers() {
    onFx(
        () -> {
          List<ScrollEvent> left = new ArrayList<>();
          rig.addEventHandler(ScrollEvent.SCROLL, left::add);
          double y = rig.y(100);
          Event.fireEvent(rig.cell(100), scroll(-30, 0, false));
          Event.fireEvent(rig.cell(100), scroll(12, -7, false));
          rig.pulse();
          assertThat(left).hasSize(1);
          assertThat(rig.y(100)).isEqualTo(y - 7);
        });
  }

  @Test
  void keysTurnPagesAndGoToTheEnds() {
    double y = onFx(() -> rig.y(100));
    hit(KeyCode.PAGE_UP);
    hit(KeyCode.PAGE_DOWN);
    assertThat(onFx(() -> rig.y(100))).isEqualTo(y);
    hit(KeyCode.HOME);
    assertThat(onFx(() -> rig.y(0))).isZero();
    hit(KeyCode.END);
    assertThat(onFx(() -> list.isFollowing())).isTrue();
  }

  @Test
  void leavesShortcutsToOthers() {
    ListPosition before = onFx(() -> list.position());
    hit(KeyCode.ALT, KeyCode.UP);
    hit(KeyCode.CONTROL, KeyCode.END);
    assertThat(onFx(() -> list.position())).isEqualTo(before);
    assertThat(current()).isEmpty();
  }

  @Test
  void arrowsMoveTheCurrentItem() {
    int last = onFx(() -> rig.cells().getLast().key());
    hit(KeyCode.UP);
    assertThat(current()).containsExactly(last);
    hit(KeyCode.UP);
    assertThat(current()).containsExactly(last - 1);
    hit(KeyCode.DOWN);
    assertThat(current()).containsExactly(last);
  }

  @Test
  void arrowsBringTheCurrentItemWhollyIntoView() {
    hit(KeyCode.DOWN);
    for (int i = 0; i < 10; i++) {
      hit(KeyCode.DOWN);
      assertThat(current()).hasSize(1);
    }
    assertThat(onFx(() -> rig.bottom())).isEqualTo(HEIGHT);
    for (int i = 0; i < 10; i++) {
      hit(KeyCode.UP);
    }
    int current = current().getFirst();
    assertThat(onFx(() -> rig.y(current))).isZero();
  }

  @Test
  void currentItemStaysWithItsKeyAndGoesToANeighbourWithoutIt() {
    clickOn(onFx(() -> rig.cell(101)));
    assertThat(current()).containsExactly(101);
    onFx(
        () -> {
          rig.blocks.addAll(0, blocks(300, 20));
          rig.pulse();
        });
    assertThat(current()).containsExactly(101);
    onFx(
        () -> {
          rig.blocks.remove(block(101));
          rig.pulse();
        });
    assertThat(current()).containsExactly(102);
  }

  @Test
  void clickDoesNotMoveTheView() {
    ListPosition before = onFx(() -> list.position());
    clickOn(onFx(() -> rig.cells().get(1)));
    assertThat(onFx(() -> list.position())).isEqualTo(before);
    assertThat(onFx(() -> list.isFocused())).isTrue();
  }

  @Test
  void menuKeysAskTheCurrentItemForItsMenu() {
    List<Integer> asked = new ArrayList<>();
    onFx(
        () ->
            rig.cells()
                .forEach(
                    cell ->
                        cell.addEventHandler(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            event -> {
                              assertThat(event.isKeyboardTrigger()).isTrue();
                              asked.add(cell.key());
                            })));
    hit(KeyCode.CONTEXT_MENU);
    assertThat(asked).isEmpty();
    clickOn(onFx(() -> rig.cell(100)));
    hit(KeyCode.CONTEXT_MENU);
    hit(KeyCode.SHIFT, KeyCode.F10);
    hit(KeyCode.F10);
    assertThat(asked).containsExactly(100, 100);
  }
}
