package dev.levelup.chat.client.ui.timeline;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which formatted messages the reader sees as they were typed. */
final class AsTyped {
  private final Set<Object> keys = new HashSet<>();
  private final BiConsumer<Object, Double> anchor;

  /**
   * @param anchor anchors the item with a key: its top edge stays at that y of the viewport
   */
  AsTyped(BiConsumer<Object, Double> anchor) {
    this.anchor = anchor;
  }

  /** Whether the item with this key is shown as typed. */
  boolean shows(Object key) {
    return keys.contains(key);
  }

  /** Shows an item as typed, or formatted again; its top edge stays at {@code y}. */
  void toggle(Object key, double y) {
    if (!keys.remove(key)) {
      keys.add(key);
    }
    anchor.accept(key, y);
  }
}
