package dev.levelup.chat.client.ui.pane;

/**
 * What a list needs to know about its owner's items. Called often, on the FX thread: must be fast.
 *
 * @param <T> the items; a changed item is another object with the same key, not equal to it
 */
public interface ItemAdapter<T> {
  /** Identifies an item as long as it is in the list; unique. */
  Object key(T item);

  /** The type of an item's cell. Cells are reused among items of equal type. */
  default Object cellType(T item) {
    return item.getClass();
  }

  /**
   * Creates a cell for items of this type; {@link ItemCell#update} is then called with the item.
   */
  ItemCell<T> createCell(T item);

  /**
   * The estimated height of a cell that has not been shown at this width. Only the scroll bar
   * depends on it.
   *
   * @param width in logical pixels, like the result
   */
  double estimateHeight(T item, double width);

  /** The selectable text of an item; may be empty. */
  default String text(T item) {
    return "";
  }

  /**
   * Whether this item can be the anchor. Return false for items that move relative to their
   * neighbours, such as a progress item that stays on top, or a heading that later belongs to
   * another item; they become the anchor only when nothing else is in view.
   */
  default boolean canAnchor(T item) {
    return true;
  }
}
