package dev.levelup.chat.client.ui.pane;

/** The index of the focused item. It moves with its item, and to a neighbour if that is removed. */
final class FocusedIndex {
  static final int NONE = -1;

  private int index = NONE;

  int index() {
    return index;
  }

  void set(int focused) {
    index = focused;
  }

  /** Moves to the item's new index, or to that of the nearest item that is left. */
  void splice(Splice splice, int countBefore) {
    if (index == NONE) {
      return;
    }
    int focused = index;
    index = NONE;
    for (int away = 0; away < countBefore && index == NONE; away++) {
      index = focused + away < countBefore ? splice.moved(focused + away) : NONE;
      if (index == NONE && focused - away >= 0) {
        index = splice.moved(focused - away);
      }
    }
  }
}
