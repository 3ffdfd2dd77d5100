package dev.levelup.chat.client.ui.pane;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The state of a list, and its layout derived from it. Methods that change the state take effect in
 * the next {@link #layOut}.
 */
final class ListLayout<T> {
  private final ItemAdapter<T> adapter;
  private final LiveCells<T> cells;
  private final Heights heights = new Heights();
  private final ScrollAnchor scrollAnchor = new ScrollAnchor();
  private final FocusedIndex focus = new FocusedIndex();
  private final TextSelection<T> selection;

  private ObservableList<T> items = FXCollections.emptyObservableList();
  private double width;
  private double scale = 1;
  private int viewport;
  private double unscrolled;
  private boolean chooseAnchor;
  private boolean followsEnd = true;
  private @Nullable ViewportFill fill;

  ListLayout(ItemAdapter<T> adapter, LiveCells<T> cells) {
    this.adapter = adapter;
    this.cells = cells;
    this.selection = new TextSelection<>(adapter, this::items, cells::requestLayout);
  }

  ObservableList<T> items() {
    return items;
  }

  FocusedIndex focus() {
    return focus;
  }

  TextSelection<T> selection() {
    return selection;
  }

  boolean following() {
    return scrollAnchor.following();
  }

  void setFollowsEnd(boolean follows) {
    followsEnd = follows;
  }

  /** Replaces the items, and follows. */
  void setItems(ObservableList<T> replacement) {
    int removed = items.size();
    items = replacement;
    heights.splice(0, removed, estimates(0, replacement.size()));
    focus.set(FocusedIndex.NONE);
    selection.clear();
    scrollAnchor.setSeenEnd(0);
    follow();
  }

  void itemsChanged(Change<? extends T> change) {
    while (change.next()) {
      if (change.wasUpdated()) {
        cells.refresh(change.getList().subList(change.getFrom(), change.getTo()));
        continue;
      }
      Splice splice = Splice.of(change, adapter::key);
      scrollAnchor.splice(splice, heights);
      focus.splice(splice, heights.size());
      selection.splice(splice);
      heights.splice(splice.from(), splice.removed(), heightsAfter(change, splice));
    }
  }

  /** Reuses the heights of unchanged items: estimates would move the items beyond them. */
  private int[] heightsAfter(Change<? extends T> change, Splice splice) {
    int[] after = estimates(splice.from(), splice.added());
    for (int i = 0; i < splice.removed() && splice.added() > 0; i++) {
      int now = splice.moved(splice.from() + i);
      if (now != Splice.GONE && items.get(now).equals(before(change, i))) {
        after[now - splice.from()] = heights.get(splice.from() + i);
      }
    }
    return after;
  }

  private T before(Change<? extends T> change, int index) {
    return change.wasPermutated()
        ? items.get(change.getPermutation(change.getFrom() + index))
        : change.getRemoved().get(index);
  }

  private int[] estimates(int from, int count) {
    int[] estimates = new int[count];
    for (int i = 0; i < count; i++) {
      estimates[i] = estimate(from + i);
    }
    return estimates;
  }

  private int estimate(int index) {
    double guess = width > 0 ? adapter.estimateHeight(items.get(index), width) : 0;
    return Math.max(0, (int) Math.ceil(guess * scale));
  }

  void follow() {
    forgetScroll();
    scrollAnchor.follow();
  }

  private void forgetScroll() {
    unscrolled = 0;
    chooseAnchor = false;
  }

  /** Scrolls by the sum of all calls in the next layout. Logical pixels, down is positive. */
  void scrollBy(double pixels) {
    unscrolled += pixels;
  }

  void scrollToStart() {
    anchor(0, 0);
    chooseAnchor = true;
  }

  /** Scrolls to the scroll bar's position. */
  void scrollToFraction(double fraction) {
    if (fraction >= 1 || items.isEmpty()) {
      follow();
      return;
    }
    long offset = Math.round(fraction * (heights.total() - viewport));
    int index = heights.indexAt(offset);
    anchor(index, (int) (heights.before(index) - offset));
    chooseAnchor = true;
  }

  void scrollTo(int index, Align align) {
    forgetScroll();
    scrollAnchor.anchor(index, align);
  }

  /** Scrolls as little as needed to show a whole item. */
  void reveal(int index) {
    if (fill == null) {
      return;
    }
    VisibleItems shown = visibleItems();
    if (index < shown.first() || (index == shown.first() && fill.top() < 0)) {
      scrollTo(index, Align.TOP);
    } else if (index > shown.last() || (index == shown.last() && fill.bottom() > viewport)) {
      scrollTo(index, Align.BOTTOM);
    }
    chooseAnchor = true;
  }

  ListPosition position() {
    return scrollAnchor.following()
        ? new ListPosition.Following()
        : new ListPosition.Anchored(
            adapter.key(items.get(scrollAnchor.index())), scrollAnchor.y() / scale);
  }

  /**
   * Where the items in view are: the anchor first, then those below it, then those above. Empty
   * while following.
   */
  List<ListPosition.Anchored> anchors() {
    if (scrollAnchor.following()) {
      return List.of();
    }
    int first = fill == null ? scrollAnchor.index() : fill.first();
    int end = fill == null ? first : Math.min(fill.end(), items.size());
    return Stream.of(
            IntStream.of(scrollAnchor.index()),
            IntStream.range(scrollAnchor.index() + 1, end),
            IntStream.range(first, scrollAnchor.index()))
        .flatMap(IntStream::boxed)
        .map(this::anchorAt)
        .toList();
  }

  private ListPosition.Anchored anchorAt(int index) {
    long below = heights.before(index) - heights.before(scrollAnchor.index());
    return new ListPosition.Anchored(
        adapter.key(items.get(index)), (scrollAnchor.y() + below) / scale);
  }

  /** Restores a position; follows and returns false if its item is gone. */
  boolean restore(ListPosition position) {
    follow();
    if (!(position instanceof ListPosition.Anchored(Object key, double y))) {
      return true;
    }
    int index = indexOf(key);
    if (index >= 0) {
      anchor(index, (int) Math.round(y * scale));
    }
    return index >= 0;
  }

  private void anchor(int index, int y) {
    forgetScroll();
    scrollAnchor.anchor(index, y);
  }

  int indexOf(Object key) {
    for (int i = 0; i < items.size(); i++) {
      if (adapter.key(items.get(i)).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Lays out all cells in a viewport of this size, in logical pixels. */
  void layOut(double newWidth, double newHeight, double newScale) {
    if (newWidth != width || newScale != scale) {
      scrollAnchor.rescale(newScale / scale);
      width = newWidth;
      scale = newScale;
      heights.setAll(this::estimate);
    }
    viewport = (int) Math.round(newHeight * scale);
    settle();
    ViewportFill filled = fillFrom(takeScroll());
    if (filled.atEnd() && followsEnd) {
      scrollAnchor.follow();
    } else if (chooseAnchor || scrollAnchor.following() || !filled.shows(scrollAnchor.index())) {
      chooseAnchor(filled);
    }
    scrollAnchor.setSeenEnd(filled.end());
    chooseAnchor = false;
    cells.retireOutside(items, filled.first(), filled.end());
    place(filled);
    fill = filled;
  }

  private void settle() {
    Align align = scrollAnchor.unsettled();
    if (align != null) {
      scrollAnchor.settle(align, measure(scrollAnchor.index()), viewport);
    }
  }

  private long takeScroll() {
    double scaled = unscrolled * scale;
    // The fraction is carried over: rounding it now would scroll back in a later frame.
    long pixels = (long) (scaled + Math.copySign(1e-6, scaled));
    unscrolled -= pixels / scale;
    return pixels;
  }

  private ViewportFill fillFrom(long scroll) {
    int index = scrollAnchor.following() ? items.size() : scrollAnchor.index();
    long y = (scrollAnchor.following() ? viewport : scrollAnchor.y()) - scroll;
    if (Math.abs(scroll) > 2L * viewport) {
      // Too far to measure all items in between: use known and estimated heights.
      long offset = heights.before(index) - y;
      boolean toEnd = offset >= heights.total() - viewport;
      index = toEnd ? items.size() : heights.indexAt(offset);
      y = toEnd ? viewport : heights.before(index) - Math.max(0, offset);
    }
    ViewportFill filled = new ViewportFill(heights, this::measure, viewport, index, (int) y);
    if (scroll != 0) {
      chooseAnchor = true;
    } else if (!scrollAnchor.following()) {
      scrollAnchor.anchor(index, (int) y + filled.shift());
    }
    return filled;
  }

  private int measure(int index) {
    return cells.cell(items.get(index), index).measure(width, scale);
  }

  /**
   * Anchors the first item whose top edge is in view, so that changes above it stay invisible. A
   * cut-off item that can be an anchor is preferred to one that cannot.
   */
  private void chooseAnchor(ViewportFill filled) {
    int best = -1;
    int top = filled.top();
    for (int i = filled.first(); i < filled.end(); i++) {
      int merit = (adapter.canAnchor(items.get(i)) ? 2 : 0) + (top >= 0 ? 1 : 0);
      if (merit > best) {
        best = merit;
        scrollAnchor.anchor(i, top);
      }
      top += heights.get(i);
    }
  }

  private void place(ViewportFill filled) {
    int top = filled.top();
    for (int i = filled.first(); i < filled.end(); i++) {
      ItemCell<T> cell = cells.cell(items.get(i), i);
      int height = heights.get(i);
      cell.place(top / scale, width, height / scale);
      cell.setCurrent(i == focus.index());
      cell.select(selection.from(i), selection.to(i));
      top += height;
    }
  }

  /** The items in view, as of the last layout. */
  VisibleItems visibleItems() {
    if (fill == null || items.isEmpty()) {
      return VisibleItems.NONE;
    }
    int last = fill.end() - 1;
    return new VisibleItems(fill.first(), last, items.size() - 1 - last, above() / scale);
  }

  /** The height of the content above the viewport, in device pixels. */
  long above() {
    return fill == null ? 0 : Math.max(0, heights.before(fill.first()) - fill.top());
  }

  /** The height of the content below the viewport, in logical pixels. */
  double below() {
    return Math.max(0, heights.total() - above() - viewport) / scale;
  }

  long total() {
    return heights.total();
  }

  int viewport() {
    return viewport;
  }
}
