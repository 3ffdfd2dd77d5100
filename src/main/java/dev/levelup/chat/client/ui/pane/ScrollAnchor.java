package dev.levelup.chat.client.ui.pane;

import org.jspecify.annotations.Nullable;

/**
 * The fixed point from which all positions are derived: the newest item's bottom edge on the
 * viewport's bottom edge (<em>following</em>), or one item's top edge at a y (<em>anchored</em>).
 * All positions are in whole device pixels below the viewport's top.
 */
final class ScrollAnchor {
  private boolean following = true;
  private int index;
  private int y;
  private int seenEnd;
  private @Nullable Align align;

  boolean following() {
    return following;
  }

  /** The index of the anchor. Valid only while anchored, like {@link #y}. */
  int index() {
    return index;
  }

  int y() {
    return y;
  }

  void follow() {
    following = true;
    index = 0;
    y = 0;
    align = null;
  }

  void anchor(int heldIndex, int heldY) {
    following = false;
    index = heldIndex;
    y = heldY;
    align = null;
  }

  /**
   * Anchors an item by an alignment; {@link #settle} turns it into a y once the height is known.
   */
  void anchor(int heldIndex, Align where) {
    anchor(heldIndex, 0);
    align = where;
  }

  @Nullable Align unsettled() {
    return align;
  }

  /** Turns the alignment into a y. */
  void settle(Align where, int height, int viewport) {
    anchor(index, where.y(height, viewport));
  }

  void rescale(double factor) {
    y = (int) Math.round(y * factor);
  }

  /** Items before this index were in view, or above it, in the last frame. */
  void setSeenEnd(int end) {
    seenEnd = end;
  }

  /**
   * Applies a change of the items. If the anchor is removed, the nearest item below it that was
   * visible in the last frame becomes the anchor, at its current y; without one, the nearest above,
   * then below; if none of the old items is left, the list follows.
   *
   * @param heights the heights before the change
   */
  void splice(Splice splice, Heights heights) {
    if (!following) {
      int survivor = survivor(splice, heights.size());
      if (survivor == Splice.GONE) {
        follow();
      } else {
        y += (int) (heights.before(survivor) - heights.before(index));
        index = splice.moved(survivor);
      }
    }
    seenEnd = seenEndAfter(splice);
  }

  private int survivor(Splice splice, int size) {
    for (int i = index; i == index || i < seenEnd; i++) {
      if (splice.moved(i) != Splice.GONE) {
        return i;
      }
    }
    for (int i = index - 1; i >= 0; i--) {
      if (splice.moved(i) != Splice.GONE) {
        return i;
      }
    }
    for (int i = index + 1; i < size; i++) {
      if (splice.moved(i) != Splice.GONE) {
        return i;
      }
    }
    return Splice.GONE;
  }

  private int seenEndAfter(Splice splice) {
    for (int i = seenEnd - 1; i >= 0; i--) {
      int moved = splice.moved(i);
      if (moved != Splice.GONE) {
        return moved + 1;
      }
    }
    return 0;
  }
}
