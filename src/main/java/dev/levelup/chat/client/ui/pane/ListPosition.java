package dev.levelup.chat.client.ui.pane;

/** What a list holds, to be taken up again later. */
public sealed interface ListPosition {
  /** The newest item's bottom edge is on the viewport's. */
  record Following() implements ListPosition {}

  /**
   * One item stays where it is.
   *
   * @param key the item's key
   * @param y its top edge in logical pixels below the viewport's top; negative above it
   */
  record Anchored(Object key, double y) implements ListPosition {}
}
