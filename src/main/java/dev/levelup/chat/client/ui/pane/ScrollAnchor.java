package dev.levelup.chat.client.ui.pane;

import org.jspecify.annotations.Nullable;

/**
 * What stays where it is, whatever happens to the rest: the newest item's bottom edge on the
 * viewport's bottom edge (<em>following</em>), or one item's top edge at one y (<em>anchored</em>).
 * All positions are whole device pixels below the viewport's top.
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

  /** The item that is held. Means something only while anchored, as does {@link #y}. */
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

  /** Anchors an item at a place that needs its height; {@link #settle} turns it into a y. */
  void anchor(int heldIndex, Align where) {
    anchor(heldIndex, 0);
    align = where;
  }

  @Nullable Align unsettled() {
    return align;
  }

  /** Gives an item its place by its height, now known. */
  void settle(Align where, int height, int viewport) {
    anchor(index, where.y(height, viewport));
  }

  void rescale(double factor) {
    y = (int) Math.round(y * factor);
  }

  /** The items before this index were in view, or above it, in the last frame. */
  void setSeenEnd(int end) {
    seenEnd = end;
  }

  /**
   * Holds on through a change of the items. If the anchor is gone, the nearest item below it that
   * the reader saw in the last frame takes over, where it is; without one, the nearest above, then
   * below; if nothing is left of what was there, the list follows.
   *
   * @param heights as they were before the change
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
