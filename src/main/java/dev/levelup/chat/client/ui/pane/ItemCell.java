package dev.levelup.chat.client.ui.pane;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows one item at a time and is reused for others. Its height depends on its width; when its
 * height may have changed it calls {@link #requestLayout()}, as any region does. The focused item's
 * cell has the pseudo-class {@code current}.
 *
 * @param <T> the items
 */
public abstract class ItemCell<T> extends Region {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  @Nullable T item;
  Object type = ItemCell.class;
  int index;

  private boolean current;
  private int height;
  private int selectedFrom;
  private int selectedTo;
  private double measuredWidth = -1;
  private double measuredScale;

  /** Shows this item; nothing of the previous one may remain. Also sets the accessible text. */
  protected abstract void update(T item);

  /** The offset in the item's text that is nearest to a point of this cell. */
  protected int offsetAt(double x, double y) {
    return 0;
  }

  /** Called when the item becomes the focused one, or no longer is. */
  protected void currentChanged(boolean now) {}

  /** Called when the item is out of view: the cell is hidden until it shows another. */
  protected void released() {}

  /** Gives the focus back to the list, if it is inside this cell. */
  public final void returnFocus() {
    Parent at = isFocusWithin() ? getParent() : null;
    while (at != null && !(at instanceof AnchoredList<?>)) {
      at = at.getParent();
    }
    if (at != null) {
      at.requestFocus();
    }
  }

  /** Shows the selected range of the item's text; nothing is selected if the two are equal. */
  protected void showSelection(int from, int to) {}

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.INDEX
        ? (Object) index
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  void show(T shown) {
    item = shown;
    select(0, 0);
    update(shown);
    // Cells are filled during a layout pass, after the CSS pass.
    applyCss();
    measuredWidth = -1;
  }

  /** The height in device pixels at this width, computed only when it can have changed. */
  int measure(double width, double scale) {
    if (isNeedsLayout() || width != measuredWidth || scale != measuredScale) {
      measuredWidth = width;
      measuredScale = scale;
      height = (int) Math.round(snapSizeY(prefHeight(width)) * scale);
    }
    return height;
  }

  /**
   * Moves by {@code translateY}: a change of {@code layoutY} would lay out the whole window again.
   */
  void place(double y, double width, double newHeight) {
    resize(width, newHeight);
    setTranslateY(y);
  }

  void select(int from, int to) {
    if (from != selectedFrom || to != selectedTo) {
      selectedFrom = from;
      selectedTo = to;
      showSelection(from, to);
    }
  }

  void setCurrent(boolean now) {
    if (now != current) {
      current = now;
      pseudoClassStateChanged(CURRENT, now);
      currentChanged(now);
    }
  }
}
