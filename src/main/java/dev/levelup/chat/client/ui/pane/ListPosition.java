package dev.levelup.chat.client.ui.pane;

/** The scroll position of a list, to be restored later. */
public sealed interface ListPosition {
  /** The newest item's bottom edge is on the viewport's bottom edge. */
  record Following() implements ListPosition {}

  /**
   * One item is at a fixed y.
   *
   * @param key the item's key
   * @param y its top edge in logical pixels below the viewport's top; negative above it
   */
  record Anchored(Object key, double y) implements ListPosition {}
}
