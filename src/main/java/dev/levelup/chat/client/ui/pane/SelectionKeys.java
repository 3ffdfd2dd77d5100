package dev.levelup.chat.client.ui.pane;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Selects with the keyboard: item by item from the focused one, or everything. */
final class SelectionKeys<T> {
  private final AnchoredList<T> list;
  private final ListFocus<T> focus;
  private final TextSelection<T> selection;

  SelectionKeys(AnchoredList<T> list, ListFocus<T> focus) {
    this.list = list;
    this.focus = focus;
    this.selection = list.selection();
  }

  /** Handles a key; false if it means nothing here. */
  boolean act(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    if (event.isShortcutDown()) {
      return event.getCode() == KeyCode.A && selectAll();
    }
    return event.isShiftDown() ? extend(event.getCode()) : clears(event.getCode());
  }

  private boolean selectAll() {
    selection.selectAll();
    return true;
  }

  private boolean clears(KeyCode key) {
    boolean clears = key == KeyCode.ESCAPE && !selection.isEmpty();
    if (clears) {
      selection.clear();
    }
    return clears;
  }

  private boolean extend(KeyCode key) {
    switch (key) {
      case UP -> extendBy(-1);
      case DOWN -> extendBy(1);
      case HOME -> extendTo(selection.nearestWithText(0, 1));
      case END -> extendTo(selection.nearestWithText(list.getItems().size() - 1, -1));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void extendBy(int step) {
    extendTo(selection.nearestWithText(from() + step, step));
  }

  private void extendTo(int index) {
    if (index >= 0) {
      selection.extendByItems(from(), index);
      focus.moveTo(index);
    }
  }

  /** The item that the next step starts from; without any, the last one in view. */
  private int from() {
    Integer caret = selection.isEmpty() ? null : selection.caretIndex();
    int focused = focus.index();
    int begun = focused == FocusedIndex.NONE ? list.getVisibleItems().last() : focused;
    return caret == null ? begun : caret;
  }
}
