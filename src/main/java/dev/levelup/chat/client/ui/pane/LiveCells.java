package dev.levelup.chat.client.ui.pane;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The cells in the viewport. A cell shows the same item key as long as that item is in view; then
 * it is hidden and pooled for another item of its type.
 */
final class LiveCells<T> extends Region {
  private final ItemAdapter<T> adapter;
  private final Runnable onLayout;
  private final Map<Object, Deque<ItemCell<T>>> pool = new HashMap<>();
  private final Map<Object, ItemCell<T>> live = new HashMap<>();
  private final Rectangle clip = new Rectangle();

  /**
   * Creates a viewport without cells.
   *
   * @param onLayout selects and places the cells
   */
  LiveCells(ItemAdapter<T> adapter, Runnable onLayout) {
    this.adapter = adapter;
    this.onLayout = onLayout;
    getStyleClass().add("viewport");
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  @Override
  protected void layoutChildren() {
    onLayout.run();
  }

  /** The cell that shows this item; taken from the pool or created if there is none yet. */
  ItemCell<T> cell(T item, int index) {
    Object type = adapter.cellType(item);
    ItemCell<T> cell =
        live.compute(
            adapter.key(item),
            (_, old) -> {
              if (old != null && !old.type.equals(type)) {
                retire(old);
                return take(item, type);
              }
              return old == null ? take(item, type) : old;
            });
    if (!item.equals(cell.item)) {
      cell.show(item);
    }
    cell.index = index;
    return cell;
  }

  private ItemCell<T> take(T item, Object type) {
    ItemCell<T> pooled = pool.computeIfAbsent(type, _ -> new ArrayDeque<>()).poll();
    if (pooled != null) {
      pooled.setVisible(true);
      return pooled;
    }
    ItemCell<T> cell = adapter.createCell(item);
    cell.type = type;
    cell.getStyleClass().add("item-cell");
    cell.setAccessibleRole(AccessibleRole.LIST_ITEM);
    getChildren().add(cell);
    return cell;
  }

  private void retire(ItemCell<T> cell) {
    cell.item = null;
    cell.setVisible(false);
    cell.released();
    pool.computeIfAbsent(cell.type, _ -> new ArrayDeque<>()).push(cell);
  }

  /** Returns every cell outside this range of items to the pool. */
  void retireOutside(ObservableList<T> items, int first, int end) {
    live.values()
        .removeIf(
            cell -> {
              boolean isInRange =
                  cell.index >= first
                      && cell.index < end
                      && items.get(cell.index).equals(cell.item);
              if (!isInRange) {
                retire(cell);
              }
              return !isInRange;
            });
  }

  /** Makes every cell update in the next layout, although its item is unchanged. */
  void refreshAll() {
    live.values().forEach(cell -> cell.item = null);
  }

  /** Makes the cells of these items update in the next layout, although the items are unchanged. */
  void refresh(Collection<? extends T> changed) {
    for (ItemCell<T> cell : live.values()) {
      if (changed.contains(cell.item)) {
        cell.item = null;
      }
    }
  }

  /** The cell of this item; null if it is out of view. */
  @Nullable ItemCell<T> find(T item) {
    return live.get(adapter.key(item));
  }

  /** The cell that contains this node; null for none. */
  @Nullable ItemCell<?> around(@Nullable Node node) {
    Node at = node;
    while (at != null && at.getParent() != this) {
      at = at.getParent();
    }
    return at instanceof ItemCell<?> cell ? cell : null;
  }

  /** The visible cell nearest to a y of the viewport; null if there is none. */
  @Nullable ItemCell<T> at(double y) {
    return live.values().stream()
        .min(Comparator.comparingDouble(cell -> distance(cell, y)))
        .orElse(null);
  }

  private static double distance(ItemCell<?> cell, double y) {
    double below = y - cell.getTranslateY();
    return below < 0 ? -below : Math.max(0, below - cell.getHeight());
  }

  Collection<ItemCell<T>> all() {
    return live.values();
  }
}
