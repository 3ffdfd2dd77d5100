package dev.levelup.chat.client.ui.pane;

/**
 * Where to scroll an item in the viewport. An item taller than the viewport is aligned at its top.
 */
public enum Align {
  /** The top edges of item and viewport coincide. */
  TOP {
    @Override
    int y(int height, int viewport) {
      return 0;
    }
  },
  /** The item is vertically centred. */
  CENTER {
    @Override
    int y(int height, int viewport) {
      return Math.max(0, (viewport - height) / 2);
    }
  },
  /** The bottom edges of item and viewport coincide. */
  BOTTOM {
    @Override
    int y(int height, int viewport) {
      return Math.max(0, viewport - height);
    }
  };

  /** The y of the top edge of an item of this height; all in the same unit. */
  abstract int y(int height, int viewport);
}
