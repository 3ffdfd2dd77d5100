package dev.levelup.chat.client.ui.pane;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Moves the focus from item to item. */
final class ListFocus<T> {
  private final AnchoredList<T> list;
  private final ListLayout<T> listLayout;
  private final LiveCells<T> cells;

  ListFocus(AnchoredList<T> list, ListLayout<T> listLayout, LiveCells<T> cells) {
    this.list = list;
    this.listLayout = listLayout;
    this.cells = cells;
  }

  /** The focused item, or {@link FocusedIndex#NONE}. */
  int index() {
    return listLayout.focus().index();
  }

  /** The cell of the focused item; null if there is none or it is out of view. */
  @Nullable ItemCell<T> cell() {
    return list.cellAt(index());
  }

  /**
   * Moves by some items, or to the first or last visible item if the focused one is out of view.
   */
  void moveBy(int by) {
    list.layout();
    VisibleItems shown = listLayout.visibleItems();
    int index = index();
    boolean inView = index >= shown.first() && index <= shown.last();
    int next = inView ? index + by : by < 0 ? shown.last() : shown.first();
    if (next >= 0 && next < listLayout.items().size()) {
      moveTo(next);
    }
  }

  /** Moves to an item and scrolls it into view. */
  void moveTo(int index) {
    list.layout();
    listLayout.focus().set(index);
    listLayout.reveal(index);
    moved();
  }

  /** Moves to the item that contains this node, without scrolling. */
  void take(@Nullable Node node) {
    ItemCell<?> cell = cells.around(node);
    if (cell != null) {
      listLayout.focus().set(cell.index);
      moved();
    }
  }

  private void moved() {
    cells.requestLayout();
    list.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }
}
