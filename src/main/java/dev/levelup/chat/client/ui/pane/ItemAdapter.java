package dev.levelup.chat.client.ui.pane;

/**
 * All that a list asks about its owner's items. Called on the FX thread, often: answers are quick.
 *
 * @param <T> the items; a changed item is another object with the same key, not equal to it
 */
public interface ItemAdapter<T> {
  /** What the item is recognised by for as long as it is in the list; no two items share one. */
  Object key(T item);

  /** Items of equal type share cells. */
  default Object cellType(T item) {
    return item.getClass();
  }

  /** A new cell for items of this type; {@link ItemCell#update} is called for the item itself. */
  ItemCell<T> createCell(T item);

  /**
   * A guess at the height of a cell that has not been shown at this width. Only the scroll bar
   * depends on it.
   *
   * @param width in logical pixels, as is the answer
   */
  double estimateHeight(T item, double width);

  /** The words of an item that can be selected; empty where there are none. */
  default String text(T item) {
    return "";
  }

  /**
   * Whether the view may be held by this item. Say no for what moves against its neighbours, such
   * as a progress row that stays on top, or a heading that is given to another item later; it is
   * then held only when nothing else is in view.
   */
  default boolean canAnchor(T item) {
    return true;
  }
}
