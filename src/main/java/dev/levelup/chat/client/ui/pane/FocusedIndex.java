package dev.levelup.chat.client.ui.pane;

/** The item that the keyboard acts on. It moves with its item, and to a neighbour without it. */
final class FocusedIndex {
  static final int NONE = -1;

  private int index = NONE;

  int index() {
    return index;
  }

  void set(int focused) {
    index = focused;
  }

  /** Goes where the item has gone, or the nearest one that is still there. */
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
