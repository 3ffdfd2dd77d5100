package dev.levelup.chat.client.ui.pane;

/** Where an item that is asked for comes to lie. One too tall for the place begins at the top. */
public enum Align {
  /** Its top edge on the viewport's. */
  TOP {
    @Override
    int y(int height, int viewport) {
      return 0;
    }
  },
  /** In the middle of the viewport. */
  CENTER {
    @Override
    int y(int height, int viewport) {
      return Math.max(0, (viewport - height) / 2);
    }
  },
  /** Its bottom edge on the viewport's. */
  BOTTOM {
    @Override
    int y(int height, int viewport) {
      return Math.max(0, viewport - height);
    }
  };

  /** The top edge of an item of this height, in the same unit. */
  abstract int y(int height, int viewport);
}
