package dev.levelup.chat.client.ui.timeline;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which long messages the reader has unfolded. Whether one folds follows from its height alone. */
final class Folding {
  /** What is higher than some 20 lines, in pixels, shows its beginning alone. */
  static final double LONG = 480;

  /** So high: 14 lines of Latin letters. */
  static final double FOLDED = 294;

  private final Set<Object> unfolded = new HashSet<>();
  private final BiConsumer<Object, Double> hold;

  /**
   * @param hold keeps the item of a key where it is, with its top edge at that y of the viewport
   */
  Folding(BiConsumer<Object, Double> hold) {
    this.hold = hold;
  }

  /** The height that words of this height get. */
  double height(Object key, double whole) {
    return whole > LONG && !unfolded.contains(key) ? FOLDED : whole;
  }

  /** Shows all of an item; what the reader has read of it stays where it is. */
  void unfold(Object key, double y) {
    unfolded.add(key);
    hold.accept(key, y);
  }
}
