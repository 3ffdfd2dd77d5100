package dev.levelup.chat.client.ui.pane;

import dev.levelup.chat.client.ui.UiTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A list of 400 × 600 pixels in a window, with explicit pulses. */
abstract class ListTest extends UiTest {
  static final double WIDTH = 400;
  static final double HEIGHT = 600;

  ListRig rig;
  AnchoredList<Block> list;

  @BeforeEach
  void showTheList() {
    rig = show(800, 900, () -> new ListRig(WIDTH, HEIGHT));
    list = rig.list;
  }

  /** Blocks that are 50 to 100 pixels high at this width. */
  static List<Block> blocks(int firstKey, int count) {
    return IntStream.range(firstKey, firstKey + count).mapToObj(ListTest::block).toList();
  }

  static Block block(int key) {
    return new Block(key, 30 + key % 7, 8000 + key * 1709 % 17_000);
  }

  /** Shows blocks 0 to 199, following. */
  void fill() {
    rig.blocks.setAll(blocks(0, 200));
    rig.pulse();
  }

  /** Shows blocks 0 to 199, block 100 in the middle. */
  void fillAnchored() {
    fill();
    list.scrollToKey(100, Align.CENTER);
    rig.pulse();
  }
}
