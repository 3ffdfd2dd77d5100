package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnchoredListTest extends UiTest {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 600;

  private ListRig rig;

  @BeforeEach
  void showAList() {
    rig = show(800, 900, () -> new ListRig(WIDTH, HEIGHT));
  }

  @Test
  void followsTheNewestItem() {
    onFx(
        () -> {
          rig.blocks.setAll(ListRig.some(0, 100));
          rig.pulse();
          assertThat(rig.bottom()).isEqualTo(HEIGHT);
          rig.blocks.add(new Block(100, 5000, 0));
          rig.pulse();
          assertThat(rig.bottom()).isEqualTo(HEIGHT);
          assertThat(rig.cells().getLast().block().key()).isEqualTo(100);
          assertThat(rig.list.isFollowing()).isTrue();
        });
  }

  @Test
  void keepsItsAnchorWhenAPageIsPutOnTop() {
    onFx(
        () -> {
          rig.blocks.setAll(ListRig.some(1000, 100));
          rig.pulse();
          rig.list.scrollToKey(1050, Align.CENTER);
          rig.pulse();
          Block.Cell seen = rig.cell(1050);
          int key = seen.block().key();
          double y = seen.getTranslateY();
          for (int size : List.of(10, 50, 500)) {
            rig.blocks.addAll(0, ListRig.some((int) (1000 - 1.5 * size), size));
            rig.pulse();
            assertThat(rig.y(key)).isEqualTo(y);
            assertThat(rig.list.isFollowing()).isFalse();
          }
        });
  }
}
