package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class ScrollingTest extends ListTest {
  private ScrollBar bar() {
    return (ScrollBar) list.lookup(".scroll-bar");
  }

  @Test
  void addsUpTheScrollsOfAFrame() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(100);
          list.scrollBy(10);
          list.scrollBy(25);
          list.scrollBy(-5);
          rig.pulse();
          assertThat(rig.y(100)).isEqualTo(y - 30);
        });
  }

  @Test
  void addsUpFractionsOfAPixelOverFrames() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(100);
          for (int i = 0; i < 10; i++) {
            list.scrollBy(0.3);
            rig.pulse();
          }
          assertThat(rig.y(100)).isEqualTo(y - 3);
        });
  }

  @Test
  void leavesTheEndWithTheFirstPixel() {
    onFx(
        () -> {
          fill();
          double y = rig.y(199);
          list.scrollBy(-1);
          rig.pulse();
          assertThat(rig.y(199)).isEqualTo(y + 1);
          assertThat(list.isFollowing()).isFalse();
          rig.blocks.add(block(200));
          rig.pulse();
          assertThat(rig.y(199)).isEqualTo(y + 1);
        });
  }

  @Test
  void followsAgainAtTheEnd() {
    onFx(
        () -> {
          fill();
          list.scrollBy(-300);
          rig.pulse();
          list.scrollBy(1000);
          rig.pulse();
          assertThat(rig.bottom()).isEqualTo(HEIGHT);
          assertThat(list.isFollowing()).isTrue();
        });
  }

  @Test
  void stopsAtTheStart() {
    onFx(
        () -> {
          fill();
          list.scrollToKey(3, Align.TOP);
          list.scrollBy(-1000);
          rig.pulse();
          assertThat(rig.y(0)).isZero();
        });
  }

  @Test
  void stopsAtTheEndsHoweverFarItIsSent() {
    onFx(
        () -> {
          fill();
          list.scrollBy(-1e12);
          rig.pulse();
          assertThat(rig.y(0)).isZero();
          list.scrollBy(1e12);
          rig.pulse();
          assertThat(list.isFollowing()).isTrue();
        });
  }

  @Test
  void goesToAnItem() {
    onFx(
        () -> {
          fill();
          assertThat(list.scrollToKey(40, Align.TOP)).isTrue();
          rig.pulse();
          assertThat(rig.y(40)).isZero();
          list.scrollToKey(20, Align.BOTTOM);
          rig.pulse();
          assertThat(rig.bottom()).isEqualTo(HEIGHT);
          assertThat(rig.cells().getLast().key()).isEqualTo(20);
          list.scrollToKey(30, Align.CENTER);
          rig.pulse();
          double middle = rig.y(30) + rig.cell(30).getHeight() / 2;
          assertThat(middle).isBetween(HEIGHT / 2 - 1, HEIGHT / 2 + 1);
        });
  }

  @Test
  void beginsAtTheTopOfAnItemTallerThanTheViewport() {
    onFx(
        () -> {
          fill();
          rig.blocks.set(50, new Block(50, 2000, 0));
          for (Align align : Align.values()) {
            list.scrollToKey(50, align);
            rig.pulse();
            assertThat(rig.y(50)).isZero();
          }
        });
  }

  @Test
  void staysWhereItIsWhenNoItemHasTheKey() {
    onFx(
        () -> {
          fillAnchored();
          ListPosition before = list.position();
          assertThat(list.scrollToKey("nobody", Align.TOP)).isFalse();
          rig.pulse();
          assertThat(list.position()).isEqualTo(before);
        });
  }

  @Test
  void turnsPagesThatOverlap() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(100);
          list.pageDown();
          rig.pulse();
          list.pageUp();
          rig.pulse();
          assertThat(rig.y(100)).isEqualTo(y);
          int last = rig.cells().getLast().key();
          list.pageDown();
          rig.pulse();
          assertThat(rig.y(last)).isBetween(-HEIGHT / 4, HEIGHT / 4);
        });
  }

  @Test
  void goesToBothEnds() {
    onFx(
        () -> {
          fillAnchored();
          list.scrollToStart();
          rig.pulse();
          assertThat(rig.y(0)).isZero();
          list.jumpToLatest();
          rig.pulse();
          assertThat(rig.cells().getLast().key()).isEqualTo(199);
          assertThat(list.isFollowing()).isTrue();
        });
  }

  @Test
  void saysWhatIsInView() {
    onFx(
        () -> {
          fillAnchored();
          VisibleItems shown = list.getVisibleItems();
          assertThat(shown.first()).isEqualTo(rig.cells().getFirst().key());
          assertThat(shown.last()).isEqualTo(rig.cells().getLast().key());
          assertThat(shown.below()).isEqualTo(199 - shown.last());
          list.scrollToStart();
          list.scrollBy(70);
          rig.pulse();
          assertThat(list.getVisibleItems().above()).isEqualTo(70);
        });
  }

  @Test
  void callsOnceNearTheTop() {
    List<Double> calls = new ArrayList<>();
    onFx(
        () -> {
          fill();
          list.setOnNearTop(200, () -> calls.add(list.getVisibleItems().above()));
          rig.pulse();
          list.scrollToStart();
          list.scrollBy(201);
          rig.pulse();
          assertThat(calls).isEmpty();
          list.scrollBy(-1);
          rig.pulse();
          list.scrollBy(-100);
          rig.pulse();
          assertThat(calls).containsExactly(200.0);
        });
  }

  @Test
  void callsAgainNearTheTopAfterHavingBeenAway() {
    List<Double> calls = new ArrayList<>();
    onFx(
        () -> {
          fill();
          list.setOnNearTop(200, () -> calls.add(list.getVisibleItems().above()));
          list.scrollToStart();
          rig.pulse();
          rig.blocks.addAll(0, blocks(300, 50));
          rig.pulse();
          assertThat(calls).containsExactly(0.0);
          list.scrollToStart();
          rig.pulse();
          assertThat(calls).containsExactly(0.0, 0.0);
        });
  }

  @Test
  void callsAgainNearTheTopWhenAskedTo() {
    List<Double> calls = new ArrayList<>();
    onFx(
        () -> {
          fill();
          list.setOnNearTop(200, () -> calls.add(list.getVisibleItems().above()));
          list.scrollToStart();
          rig.pulse();
          rig.blocks.addFirst(block(300));
          list.rearmNearTop();
          assertThat(calls).hasSize(1);
          rig.pulse();
          assertThat(calls).hasSize(2);
          assertThat(calls.getLast()).isPositive();
        });
  }

  @Test
  void doesNotCallNearTheTopOfNothing() {
    onFx(
        () -> {
          List<Double> calls = new ArrayList<>();
          list.setOnNearTop(200, () -> calls.add(0.0));
          rig.pulse();
          assertThat(calls).isEmpty();
          rig.blocks.add(block(0));
          rig.pulse();
          assertThat(calls).hasSize(1);
        });
  }

  @Test
  void barShowsThePlaceAndNeverMovesTheView() {
    onFx(
        () -> {
          fillAnchored();
          assertThat(bar().getValue()).isBetween(0.35, 0.65);
          double y = rig.y(100);
          rig.blocks.addAll(0, blocks(300, 200));
          rig.pulse();
          assertThat(bar().getValue()).isBetween(0.65, 0.85);
          assertThat(rig.y(100)).isEqualTo(y);
        });
  }

  @Test
  void estimatesAgainForAnotherWidth() {
    onFx(
        () -> {
          fillAnchored();
          double above = list.getVisibleItems().above();
          rig.resizeList(WIDTH / 2, HEIGHT);
          rig.pulse();
          assertThat(list.getVisibleItems().above()).isGreaterThan(1.4 * above);
        });
  }

  @Test
  void barStaysInTheHandThatHoldsIt() {
    onFx(() -> fillAnchored());
    moveTo(bar());
    press(MouseButton.PRIMARY);
    onFx(
        () -> {
          double value = bar().getValue();
          rig.blocks.addAll(0, blocks(300, 200));
          rig.pulse();
          assertThat(bar().getValue()).isEqualTo(value);
        });
    release(MouseButton.PRIMARY);
    onFx(
        () -> {
          rig.pulse();
          assertThat(bar().getValue()).isGreaterThan(0.6);
        });
  }

  @Test
  void barGoesWhereItPoints() {
    onFx(
        () -> {
          fill();
          bar().setValue(0);
          rig.pulse();
          assertThat(rig.y(0)).isZero();
          bar().setValue(0.5);
          rig.pulse();
          assertThat(rig.cells().getFirst().key()).isBetween(70, 130);
          bar().setValue(1);
          rig.pulse();
          assertThat(list.isFollowing()).isTrue();
        });
  }

  @Test
  void barFindsTheStartHoweverLittleIsKnown() {
    onFx(
        () -> {
          rig.adapter.guessed = 0;
          fill();
          bar().setValue(0);
          rig.pulse();
          assertThat(rig.y(0)).isZero();
        });
  }

  @Test
  void barIsHiddenWhenThereIsNothingToScroll() {
    onFx(
        () -> {
          rig.blocks.setAll(blocks(0, 2));
          rig.pulse();
          double width = rig.cellWidth();
          assertThat(bar().isVisible()).isFalse();
          fill();
          assertThat(bar().isVisible()).isTrue();
          assertThat(rig.cellWidth()).isEqualTo(width);
        });
  }

  @Test
  void scrollingDoesNotHaveTheWindowLaidOutAgain() {
    onFx(
        () -> {
          fillAnchored();
          rig.pulse();
          for (int i = 0; i < 20; i++) {
            list.scrollBy(37);
            rig.pulse();
            Parent root = list.getScene().getRoot();
            assertThat(root.isNeedsLayout()).isFalse();
            assertThat(list.isNeedsLayout()).isFalse();
          }
        });
  }

  @Test
  void usesCellsAgain() {
    onFx(
        () -> {
          fill();
          for (int i = 0; i < 200; i++) {
            list.scrollBy(-61);
            rig.pulse();
          }
          assertThat(list.lookupAll(".item-cell").size()).isLessThan(40);
        });
  }

  @Test
  void reusesTheCellOfAnItemThatIsReplaced() {
    onFx(
        () -> {
          fillAnchored();
          Block.Cell cell = rig.cell(100);
          rig.blocks.set(100, new Block(100, 77, 0));
          rig.blocks.addAll(0, blocks(300, 50));
          rig.pulse();
          assertThat(rig.cell(100)).isSameAs(cell);
          assertThat(cell.getHeight()).isEqualTo(77);
        });
  }
}
