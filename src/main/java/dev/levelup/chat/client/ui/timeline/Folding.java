package dev.levelup.chat.client.ui.timeline;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which long messages the reader has unfolded. Whether a message folds depends on its height. */
final class Folding {
  /** Text higher than this, in pixels (about 20 lines), is folded. */
  static final double MAX_HEIGHT = 480;

  /** The height of folded text, in pixels: 14 lines of Latin letters. */
  static final double FOLDED_HEIGHT = 294;

  private final Set<Object> unfolded = new HashSet<>();
  private final BiConsumer<Object, Double> anchor;

  /**
   * @param anchor anchors the item with a key: its top edge stays at that y of the viewport
   */
  Folding(BiConsumer<Object, Double> anchor) {
    this.anchor = anchor;
  }

  /** The height at which text of height {@code whole} is shown, in pixels. */
  double height(Object key, double whole) {
    return whole > MAX_HEIGHT && !unfolded.contains(key) ? FOLDED_HEIGHT : whole;
  }

  /** Shows all of an item; its top edge stays at {@code y}. */
  void unfold(Object key, double y) {
    unfolded.add(key);
    anchor.accept(key, y);
  }
}
