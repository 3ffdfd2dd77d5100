package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of change, following and anchored. */
class HoldingTest extends ListTest {
  private void assertFollowing() {
    assertThat(rig.bottom()).isEqualTo(HEIGHT);
    assertThat(rig.cells().getLast().block()).isEqualTo(list.getItems().getLast());
    assertThat(list.isFollowing()).isTrue();
  }

  /**
   * Runs the change on a list that is anchored at block 100, and checks that the block does not
   * move.
   */
  private void assertHeldThrough(Runnable change) {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(100);
          change.run();
          rig.pulse();
          assertThat(rig.y(100)).isEqualTo(y);
          assertThat(list.isFollowing()).isFalse();
        });
  }

  private void assertFollowsThrough(Runnable change) {
    onFx(
        () -> {
          fill();
          change.run();
          rig.pulse();
          assertFollowing();
        });
  }

  @Test
  void followsArrivals() {
    assertFollowsThrough(() -> rig.blocks.addAll(blocks(200, 3)));
  }

  @Test
  void followsAnArrivalTallerThanTheViewport() {
    assertFollowsThrough(() -> rig.blocks.add(new Block(200, 5000, 0)));
  }

  @Test
  void followsWhenTheNewestGoes() {
    assertFollowsThrough(() -> rig.blocks.remove(195, 200));
  }

  @Test
  void followsWhenTheNewestGetsAnotherHeight() {
    assertFollowsThrough(() -> rig.blocks.set(199, new Block(199, 300, 0)));
  }

  @Test
  void followsWhenAPictureLoads() {
    assertFollowsThrough(() -> rig.cell(198).pictureLoads(120));
  }

  @Test
  void followsThroughAnotherSize() {
    assertFollowsThrough(() -> rig.resizeList(250, HEIGHT));
    assertFollowsThrough(() -> rig.resizeList(700, HEIGHT));
    onFx(
        () -> {
          rig.resizeList(WIDTH, 300);
          rig.pulse();
          assertThat(rig.bottom()).isEqualTo(300);
          rig.resizeList(WIDTH, 800);
          rig.pulse();
          assertThat(rig.bottom()).isEqualTo(800);
        });
  }

  @Test
  void aMinimisedListIsLaidOutWhenItShowsAgain() {
    onFx(
        () -> {
          fill();
          stage.setIconified(true);
          rig.blocks.addAll(blocks(200, 3));
          rig.pulse();
          assertThat(rig.cells().getLast().key()).isEqualTo(199);

          stage.setIconified(false);
          rig.pulse();
          assertFollowing();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 50, 500})
  void holdsThroughAPageOnTop(int size) {
    assertHeldThrough(() -> rig.blocks.addAll(0, ListRig.some(-size, size)));
  }

  @Test
  void holdsThroughArrivals() {
    assertHeldThrough(() -> rig.blocks.addAll(blocks(200, 5)));
  }

  @Test
  void holdsThroughChangesAbove() {
    assertHeldThrough(() -> rig.blocks.set(99, new Block(99, 700, 0)));
    assertHeldThrough(() -> rig.blocks.remove(20, 99));
    assertHeldThrough(() -> rig.blocks.addAll(100, blocks(300, 3)));
    assertHeldThrough(() -> rig.blocks.set(3, new Block(3, 700, 0)));
  }

  @Test
  void holdsThroughChangesInside() {
    assertHeldThrough(() -> rig.blocks.set(100, new Block(100, 280, 0)));
    assertHeldThrough(() -> rig.blocks.set(101, new Block(101, 700, 0)));
    assertHeldThrough(() -> rig.blocks.remove(101, 103));
    assertHeldThrough(() -> rig.cell(100).pictureLoads(90));
    assertHeldThrough(() -> rig.cell(99).pictureLoads(90));
  }

  @Test
  void holdsThroughChangesBelow() {
    assertHeldThrough(() -> rig.blocks.remove(110, 150));
    assertHeldThrough(() -> rig.blocks.set(150, new Block(150, 5000, 0)));
  }

  @Test
  void holdsWhenAllIsDerivedAnew() {
    assertHeldThrough(
        () -> {
          List<Block> now = new ArrayList<>(blocks(-50, 250));
          now.removeIf(block -> block.key() % 3 == 0);
          rig.blocks.setAll(now);
        });
  }

  @Test
  void holdsWhenSorted() {
    assertHeldThrough(() -> FXCollections.reverse(rig.blocks));
  }

  @Test
  void holdsThroughAnotherSize() {
    assertHeldThrough(() -> rig.resizeList(250, HEIGHT));
    assertHeldThrough(() -> rig.resizeList(700, HEIGHT));
    assertHeldThrough(() -> rig.resizeList(WIDTH, 380));
    assertHeldThrough(() -> rig.resizeList(WIDTH, 900));
  }

  @Test
  void holdsThroughAnotherThemeAndDirection() {
    assertHeldThrough(() -> rig.pad(11));
    assertHeldThrough(() -> rig.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
  }

  @Test
  void holdsToAPixelThroughAnotherScale() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(100);
          for (double scale : List.of(1.25, 2.0, 1.5, 1.0)) {
            stage.setRenderScaleY(scale);
            rig.pulse();
            assertThat(rig.y(100)).isBetween(y - 1, y + 1);
            assertThat(rig.cell(100).getHeight() * scale % 1).isZero();
          }
        });
  }

  @Test
  void handsTheAnchorToTheNeighbourBelow() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(102);
          rig.blocks.remove(100, 102);
          rig.pulse();
          assertThat(rig.y(102)).isEqualTo(y);
        });
  }

  @Test
  void handsTheAnchorToTheNeighbourAboveWhenNothingBelowIsLeftInView() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(99);
          rig.blocks.remove(100, 130);
          rig.pulse();
          assertThat(rig.y(99)).isEqualTo(y);
        });
  }

  @Test
  void doesNotHandTheAnchorToWhatComesIntoViewOnlyByAnEarlierRemoval() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(99);
          rig.blocks.remove(101, 130);
          rig.blocks.remove(100);
          rig.pulse();
          assertThat(rig.y(99)).isEqualTo(y);
        });
  }

  @Test
  void isNotHeldByWhatMovesAgainstItsNeighbours() {
    onFx(
        () -> {
          Block progress = new Block(-1, 40, 0, false);
          rig.blocks.setAll(blocks(0, 200));
          rig.blocks.addFirst(progress);
          rig.pulse();
          list.scrollToStart();
          rig.pulse();
          double y = rig.y(0);
          rig.blocks.addAll(1, blocks(300, 10));
          rig.pulse();
          assertThat(rig.y(0)).isEqualTo(y);
        });
  }

  @Test
  void closesTheGapWhenNothingIsLeftAbove() {
    onFx(
        () -> {
          fill();
          list.scrollToStart();
          rig.pulse();
          list.scrollToKey(4, Align.BOTTOM);
          rig.pulse();
          rig.blocks.remove(0, 4);
          rig.pulse();
          assertThat(rig.y(4)).isZero();
        });
  }

  @Test
  void closesTheGapWhenNothingIsLeftBelowAndFollows() {
    onFx(
        () -> {
          fillAnchored();
          rig.blocks.remove(101, 200);
          rig.pulse();
          assertThat(rig.y(100) + rig.cell(100).getHeight()).isEqualTo(HEIGHT);
          assertFollowing();
        });
  }

  @Test
  void laysAFewItemsAtTheBottom() {
    onFx(
        () -> {
          rig.blocks.setAll(block(0), block(1));
          rig.pulse();
          assertFollowing();
          assertThat(rig.cells()).hasSize(2);
          assertThat(rig.y(0)).isPositive();
        });
  }

  @Test
  void isEmptyWithoutItems() {
    onFx(
        () -> {
          fillAnchored();
          rig.blocks.clear();
          rig.pulse();
          assertThat(rig.cells()).isEmpty();
          assertThat(list.isFollowing()).isTrue();
          assertThat(list.getVisibleItems()).isEqualTo(VisibleItems.NONE);
          rig.blocks.setAll(blocks(0, 50));
          rig.pulse();
          assertFollowing();
        });
  }

  @Test
  void holdsInsideAnItemOfSeveralScreens() {
    onFx(
        () -> {
          fill();
          rig.blocks.set(100, new Block(100, 4000, 0));
          list.scrollToKey(100, Align.TOP);
          list.scrollBy(1500);
          rig.pulse();
          assertThat(rig.y(100)).isEqualTo(-1500);
          rig.blocks.addAll(0, blocks(300, 50));
          rig.blocks.remove(170, 175);
          rig.pulse();
          assertThat(rig.y(100)).isEqualTo(-1500);
        });
  }

  @Test
  void holdsWhatIsInViewOnceTheAnchorNoLongerIs() {
    onFx(
        () -> {
          fillAnchored();
          rig.resizeList(WIDTH, rig.y(100) - 20);
          rig.pulse();
          double y = rig.cells().getLast().getTranslateY();
          int last = rig.cells().getLast().key();
          assertThat(list.position()).isNotEqualTo(new ListPosition.Anchored(100, y));
          rig.blocks.set(last, new Block(last, 700, 0));
          rig.pulse();
          assertThat(rig.y(last)).isEqualTo(y);
        });
  }

  @Test
  void goesOnFromWhereItWasWhenAllIsPutAnewAndTheAnchorGoes() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(102);
          rig.blocks.setAll(List.copyOf(rig.blocks));
          rig.blocks.removeIf(block -> block.key() == 100 || block.key() == 101);
          rig.pulse();
          assertThat(rig.y(102)).isEqualTo(y);
        });
  }

  @Test
  void takesUpItsPlaceInEachRoom() {
    onFx(
        () -> {
          fillAnchored();
          double y = rig.y(100);
          ListPosition here = list.position();
          list.setItems(FXCollections.observableArrayList(blocks(500, 80)));
          rig.pulse();
          assertFollowing();
          ListPosition there = list.position();
          list.setItems(rig.blocks);
          assertThat(list.restore(here)).isTrue();
          rig.pulse();
          assertThat(rig.y(100)).isEqualTo(y);
          assertThat(list.restore(there)).isTrue();
          rig.pulse();
          assertFollowing();
        });
  }

  @Test
  void followsWhenThePlaceIsGone() {
    onFx(
        () -> {
          fillAnchored();
          assertThat(list.restore(new ListPosition.Anchored(7000, 10))).isFalse();
          rig.pulse();
          assertFollowing();
        });
  }

  @Test
  void letsGoOfItemsThatItNoLongerShows() {
    onFx(
        () -> {
          fill();
          list.setItems(FXCollections.observableArrayList(blocks(500, 80)));
          rig.blocks.remove(0, 150);
          rig.pulse();
          assertThat(rig.cells().getLast().key()).isEqualTo(579);
        });
  }
}
