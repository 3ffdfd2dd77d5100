package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.MouseHand;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest extends ListTest {
  private static final int LENGTH = "words of block 100".length();

  @BeforeEach
  void fillTheList() {
    onFx(this::fillAnchored);
  }

  @Test
  void draggingSelectsFromWordToWordAcrossItems() {
    onFx(
        () -> {
          mouse(101).press(at(101, 50)).drag(at(103, 80));
          rig.pulse();
          assertThat(shown(100, 101, 102, 103, 104))
              .containsExactly("", " of block 101", "words of block 102", "words of", "");
          mouse(101).drag(at(100, 90)).release(at(100, 90));
          rig.pulse();
          assertThat(shown(100, 101, 102)).containsExactly("block 100", "words", "");
          assertThat(parts()).containsExactly("block 100", "words");
        });
  }

  @Test
  void aPressThatDoesNotDragSelectsNothingAndEndsWhatWasSelected() {
    onFx(
        () -> {
          select(101, 50, 103, 80);
          mouse(102).press(at(102, 30)).release(at(102, 30));
          rig.pulse();
          assertThat(list.selection().isEmpty()).isTrue();
          assertThat(shown(101, 102, 103)).containsExactly("", "", "");
        });
  }

  @Test
  void aClickWithShiftExtendsFromWhereItBegan() {
    onFx(
        () -> {
          mouse(101).press(at(101, 50)).release(at(101, 50));
          mouse(102).withShift().press(at(102, 50)).release(at(102, 50));
          assertThat(parts()).containsExactly(" of block 101", "words");
          mouse(100).withShift().press(at(100, 150)).release(at(100, 150));
          assertThat(parts()).containsExactly("100", "words");
        });
  }

  @Test
  void twoClicksSelectTheWordAndThreeTheItem() {
    onFx(
        () -> {
          mouse(101).press(at(101, 110)).click(2).press(at(101, 110));
          assertThat(parts()).containsExactly("block");
          mouse(101).click(3).press(at(101, 110));
          assertThat(parts()).containsExactly("words of block 101");
          mouse(101).click(2).press(at(101, 399));
          assertThat(parts()).as("beyond the last").containsExactly("101");
        });
  }

  @Test
  void aFingerScrollsAndSelectsNothing() {
    onFx(
        () -> {
          mouse(101).asFinger().press(at(101, 50)).drag(at(103, 80));
          assertThat(list.selection().isEmpty()).isTrue();
        });
  }

  @Test
  void whatHasNoWordsIsPassedOver() {
    onFx(
        () -> {
          rig.blocks.set(102, new Block(102, 40, 0, false));
          rig.pulse();
          mouse(102).press(at(102, 50)).drag(at(103, 50));
          assertThat(parts()).as("started there").containsExactly("words");
          select(101, 0, 103, 50);
          assertThat(parts()).as("between").containsExactly("words of block 101", "words");
          list.selection().selectAll();
          assertThat(list.selection().parts()).hasSize(199);
        });
  }

  @Test
  void draggingBeyondAnEdgeScrollsInEveryFrameUntilTheMouseIsReleased() {
    onFx(
        () -> {
          int top = rig.cells().getFirst().key();
          MouseHand hand = mouse(101).press(at(101, 50)).drag(new Point2D(100, -80));
          for (int frame = 0; frame < 20; frame++) {
            rig.pulse();
          }
          int reached = rig.cells().getFirst().key();
          assertThat(reached).isLessThan(top);
          assertThat(list.selection().parts().getFirst().item().key()).isEqualTo(reached);
          hand.release(new Point2D(100, -80));
          rig.pulse();
          double y = rig.y(reached);
          rig.pulse();
          assertThat(rig.y(reached)).isEqualTo(y);
        });
  }

  @Test
  void outlastsScrollingAndTheReuseOfCells() {
    onFx(
        () -> {
          select(101, 50, 103, 80);
          list.scrollBy(5000);
          rig.pulse();
          rig.cells().forEach(cell -> assertThat(cell.selected()).isEmpty());
          list.scrollToKey(102, Align.CENTER);
          rig.pulse();
          assertThat(shown(101, 102, 103))
              .containsExactly(" of block 101", "words of block 102", "words of");
        });
  }

  @Test
  void staysWithItsItemsWhateverHappensAround() {
    onFx(
        () -> {
          select(101, 50, 103, 80);
          rig.blocks.addAll(0, blocks(300, 20));
          rig.blocks.remove(block(102));
          rig.blocks.addAll(blocks(400, 5));
          Block edited = new Block(101, 77, 0);
          rig.blocks.set(rig.blocks.indexOf(block(101)), edited);
          rig.pulse();
          assertThat(parts()).containsExactly(" of block 101", "words of");
          assertThat(rig.cell(101).selected()).isEqualTo(" of block 101");
        });
  }

  @Test
  void endsWhenTheItemOfAnEndGoes() {
    onFx(
        () -> {
          select(101, 50, 103, 80);
          rig.blocks.remove(block(103));
          assertThat(list.selection().isEmpty()).isTrue();
          rig.pulse();
          select(101, 50, 102, 80);
          list.setItems(rig.blocks);
          assertThat(list.selection().isEmpty()).isTrue();
        });
  }

  @Test
  void shiftAndArrowsSelectItemByItemFromTheCurrentOne() {
    onFx(() -> list.requestFocus());
    clickOn(onFx(() -> rig.cell(101)));
    hit(KeyCode.SHIFT, KeyCode.UP);
    hit(KeyCode.SHIFT, KeyCode.UP);
    assertThat(selected()).containsExactly(99, 100, 101);
    hit(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(selected()).containsExactly(100, 101);
    hit(KeyCode.SHIFT, KeyCode.DOWN);
    hit(KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(selected()).containsExactly(101, 102);
    hit(KeyCode.DOWN);
    assertThat(selected()).as("only the current item moved").containsExactly(101, 102);
  }

  @Test
  void shiftAndArrowsBringTheEndThatMovesIntoView() {
    onFx(() -> list.requestFocus());
    clickOn(onFx(() -> rig.cell(101)));
    for (int i = 0; i < 12; i++) {
      hit(KeyCode.SHIFT, KeyCode.UP);
    }
    assertThat(selected()).hasSize(13);
    assertThat(onFx(() -> rig.y(89))).isZero();
  }

  @Test
  void shiftAndHomeOrEndSelectToTheEndsOfWhatIsThere() {
    onFx(() -> list.requestFocus());
    clickOn(onFx(() -> rig.cell(101)));
    hit(KeyCode.SHIFT, KeyCode.HOME);
    assertThat(selected()).hasSize(102).startsWith(0).endsWith(101);
    assertThat(onFx(() -> rig.y(0))).isZero();
    hit(KeyCode.SHIFT, KeyCode.END);
    assertThat(selected()).hasSize(99).startsWith(101).endsWith(199);
    assertThat(onFx(() -> list.isFollowing())).isTrue();
  }

  @Test
  void everythingIsSelectedByTheUsualKeysAndNothingByEscape() {
    onFx(() -> list.requestFocus());
    hit(KeyCode.CONTROL, KeyCode.A);
    assertThat(selected()).hasSize(200);
    ListPosition before = onFx(() -> list.position());
    hit(KeyCode.ESCAPE);
    assertThat(selected()).isEmpty();
    assertThat(onFx(() -> list.position())).isEqualTo(before);
  }

  @Test
  void aCellThatComesToShowAnotherItemShowsTheSelectionOfThatOne() {
    onFx(
        () -> {
          list.selection().selectAll();
          for (int i = 0; i < 20; i++) {
            rig.pulse();
            assertThat(cells())
                .isNotEmpty()
                .allSatisfy(
                    cell -> assertThat(cell.selected()).isEqualTo(rig.adapter.text(cell.block())));
            list.scrollBy(-130);
          }
        });
  }

  private List<Block.Cell> cells() {
    return list.lookupAll(".item-cell").stream()
        .filter(Node::isVisible)
        .map(Block.Cell.class::cast)
        .toList();
  }

  private void select(int first, double fromX, int last, double toX) {
    mouse(first).press(at(first, fromX)).drag(at(last, toX)).release(at(last, toX));
    rig.pulse();
  }

  private MouseHand mouse(int key) {
    return new MouseHand(rig.cell(key));
  }

  /** A point in a visible block, {@code x} from its left. */
  private Point2D at(int key, double x) {
    Node cell = rig.cell(key);
    return cell.localToScene(x, cell.getLayoutBounds().getHeight() / 2);
  }

  private List<String> shown(Integer... keys) {
    return List.of(keys).stream().map(key -> rig.cell(key).selected()).toList();
  }

  private List<String> parts() {
    return list.selection().parts().stream()
        .map(each -> rig.adapter.text(each.item()).substring(each.from(), each.to()))
        .toList();
  }

  /** The keys of the blocks that are selected completely. */
  private List<Integer> selected() {
    return onFx(
        () ->
            list.selection().parts().stream()
                .peek(each -> assertThat(each.to() - each.from()).isEqualTo(LENGTH))
                .map(each -> each.item().key())
                .toList());
  }

  private void hit(KeyCode... keys) {
    push(keys);
    onFx(rig::pulse);
  }
}
