package dev.levelup.chat.client.ui.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.viewer.Placement.Size;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Size VIEW = new Size(800, 600);

  @Test
  void aLargePictureShowsWholeAndASmallOneIsNotEnlarged() {
    assertThat(Placement.whole(new Size(1600, 600), VIEW).zoom()).isEqualTo(0.5);
    assertThat(Placement.whole(new Size(16, 16), VIEW).zoom()).isEqualTo(1);
  }

  @Test
  void thePointUnderTheMouseStaysWhereItIs() {
    Size picture = new Size(4000, 4000);
    Placement before = new Placement(1, 0, 0);
    Placement after = before.zoomed(2, 100, -50, picture, VIEW);
    // The point of the picture below the mouse: (mouse - middle) / zoom.
    assertThat((100 - after.x()) / after.zoom()).isEqualTo(100);
    assertThat((-50 - after.y()) / after.zoom()).isEqualTo(-50);
  }

  @Test
  void noMoveLeavesAnEmptyEdge() {
    Placement moved = new Placement(1, 0, 0).moved(9999, 9999, new Size(1000, 100), VIEW);
    assertThat(moved).isEqualTo(new Placement(1, 100, 0));
  }
}
