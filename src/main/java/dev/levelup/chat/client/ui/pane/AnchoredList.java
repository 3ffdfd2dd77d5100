package dev.levelup.chat.client.ui.pane;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A vertical list of items of varying height that never moves under its reader. It either
 * <em>follows</em>, with the last item's bottom edge on the viewport's bottom edge, or is
 * <em>anchored</em>, with one visible item at a fixed y. All other positions are derived from that
 * within one layout pass, whatever changed: items added anywhere, replaced or removed, heights, the
 * list's own size, the screen's scale.
 *
 * <p>The anchor moves only when the user scrolls, or when there is nothing left to show above or
 * below. Whenever the last item's bottom edge reaches the viewport's, the list follows. Items that
 * don't fill the viewport are aligned with its bottom.
 *
 * <p>Style classes: {@code anchored-list}, {@code viewport}, {@code item-cell}. FX thread only.
 *
 * @param <T> the items
 */
public final class AnchoredList<T> extends Region {
  private static final double PAGE = 0.9;

  private final LiveCells<T> cells;
  private final ListLayout<T> listLayout;
  private final ListBar bar;
  private final ListFocus<T> focus;
  private final SelectionMouse<T> selectionMouse;
  private final ListChangeListener<T> itemsListener = this::itemsChanged;
  private final Runnable layoutListener = this::publish;
  private final ObservableValue<Boolean> minimised =
      sceneProperty()
          .flatMap(Scene::windowProperty)
          .flatMap(window -> window instanceof Stage stage ? stage.iconifiedProperty() : null)
          .orElse(false);
  private boolean unpublished;
  private NearEdge nearTop = NearEdge.none();
  private NearEdge nearBottom = NearEdge.none();

  private final ReadOnlyBooleanWrapper following =
      new ReadOnlyBooleanWrapper(this, "following", true);
  private final ReadOnlyObjectWrapper<VisibleItems> visibleItems =
      new ReadOnlyObjectWrapper<>(this, "visibleItems", VisibleItems.NONE);

  /** Makes an empty list. */
  public AnchoredList(ItemAdapter<T> adapter) {
    cells = new LiveCells<>(adapter, this::layOutCells);
    listLayout = new ListLayout<>(adapter, cells);
    bar = new ListBar(this::barMoved, cells::requestLayout);
    getChildren().setAll(cells, bar);
    getStyleClass().add("anchored-list");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    focus = new ListFocus<>(this, listLayout, cells);
    selectionMouse = new SelectionMouse<>(cells, selection(), this::scrollBy);
    new ListInput(this, focus, new SelectionKeys<>(this, focus));
    sceneProperty().subscribe(this::sceneChanged);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleYProperty)
        .subscribe(_ -> cells.requestLayout());
    minimised.subscribe(_ -> cells.requestLayout());
  }

  /** Updates all visible cells, although their items are unchanged. */
  public void refresh() {
    cells.refreshAll();
    cells.requestLayout();
  }

  /**
   * Shows these items, following. The list listens to them until others are set; set an empty list
   * to release them. A change should be one change event, however many items it affects.
   */
  public void setItems(ObservableList<T> items) {
    listLayout.items().removeListener(itemsListener);
    items.addListener(itemsListener);
    listLayout.setItems(items);
    countChanged();
  }

  public ObservableList<T> getItems() {
    return listLayout.items();
  }

  private void itemsChanged(Change<? extends T> change) {
    listLayout.itemsChanged(change);
    countChanged();
  }

  private void countChanged() {
    notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
    cells.requestLayout();
  }

  /** Whether the list follows, as of the last pulse. */
  public ReadOnlyBooleanProperty followingProperty() {
    return following.getReadOnlyProperty();
  }

  /** Whether the list follows, as of the last pulse. */
  public boolean isFollowing() {
    return following.get();
  }

  /** The items in view, as of the last pulse. */
  public ReadOnlyObjectProperty<VisibleItems> visibleItemsProperty() {
    return visibleItems.getReadOnlyProperty();
  }

  /** The items in view, as of the last pulse. */
  public VisibleItems getVisibleItems() {
    return visibleItems.get();
  }

  /** The text that the reader has selected. */
  public TextSelection<T> selection() {
    return listLayout.selection();
  }

  /**
   * Sets an action that runs after a pulse that leaves no more than {@code distance} logical pixels
   * of items above the viewport. It runs again only once it is re-armed: by a pulse that leaves
   * more, or by {@link #rearmNearTop}. It doesn't run while the list is empty, and may change the
   * items.
   */
  public void setOnNearTop(double distance, Runnable action) {
    nearTop = new NearEdge(distance, action);
    cells.requestLayout();
  }

  /**
   * Re-arms the near-top action: it runs after the next pulse if the viewport is still near the
   * top.
   */
  public void rearmNearTop() {
    nearTop.arm();
    cells.requestLayout();
  }

  /** Like {@link #setOnNearTop}, for the end. */
  public void setOnNearBottom(double distance, Runnable action) {
    nearBottom = new NearEdge(distance, action);
    cells.requestLayout();
  }

  /**
   * Re-arms the near-bottom action: it runs after the next pulse if the viewport is still near the
   * end.
   */
  public void rearmNearBottom() {
    nearBottom.arm();
    cells.requestLayout();
  }

  /**
   * Sets whether the list follows once it shows the end; true by default. Set to false while the
   * last item isn't the newest one that exists: items added below then don't move the reader.
   */
  public void setFollowsEnd(boolean follows) {
    listLayout.setFollowsEnd(follows);
    cells.requestLayout();
  }

  /** Scrolls by this many logical pixels, towards the end if positive; calls in a frame add up. */
  public void scrollBy(double pixels) {
    listLayout.scrollBy(pixels);
    cells.requestLayout();
  }

  /** Scrolls up by one page, less a small overlap. */
  public void pageUp() {
    scrollBy(-PAGE * cells.getHeight());
  }

  /** Scrolls down by one page, less a small overlap. */
  public void pageDown() {
    scrollBy(PAGE * cells.getHeight());
  }

  /** Scrolls to the first item. */
  public void scrollToStart() {
    if (!listLayout.items().isEmpty()) {
      listLayout.scrollToStart();
      cells.requestLayout();
    }
  }

  /** Scrolls to the end, and follows. */
  public void jumpToLatest() {
    listLayout.follow();
    cells.requestLayout();
  }

  /**
   * Scrolls to an item and anchors it there.
   *
   * @return false if no item has this key; then nothing happens
   */
  public boolean scrollToKey(Object key, Align align) {
    int index = listLayout.indexOf(key);
    if (index < 0) {
      return false;
    }
    listLayout.scrollTo(index, align);
    cells.requestLayout();
    return true;
  }

  /** Scrolls as little as needed to show a whole item; a no-op if it is in view. */
  public void reveal(Object key) {
    layout();
    int index = listLayout.indexOf(key);
    if (index >= 0) {
      listLayout.reveal(index);
      cells.requestLayout();
    }
  }

  /** The current scroll position, for {@link #restore}. */
  public ListPosition position() {
    layout();
    return listLayout.position();
  }

  /**
   * Where the items in view are, each a position to {@link #restore}: the anchor first, then those
   * below it, then those above. Empty while following.
   */
  public List<ListPosition.Anchored> anchors() {
    layout();
    return listLayout.anchors();
  }

  /**
   * Restores a scroll position. The items must be set already.
   *
   * @return false if the anchor is not among them; then the list follows
   */
  public boolean restore(ListPosition position) {
    cells.requestLayout();
    return listLayout.restore(position);
  }

  private void barMoved(double fraction) {
    listLayout.scrollToFraction(fraction);
    cells.requestLayout();
  }

  /** The cell of the focused item; null if there is none or it is out of view. */
  public @Nullable ItemCell<T> focusedCell() {
    return focus.cell();
  }

  /** The cell of an item; null if it is out of view. */
  @Nullable ItemCell<T> cellAt(int index) {
    ObservableList<T> items = listLayout.items();
    return index >= 0 && index < items.size() ? cells.find(items.get(index)) : null;
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = snapSizeX(getWidth()) - left - snappedRightInset();
    double height = snapSizeY(getHeight()) - top - snappedBottomInset();
    // The bar's space stays reserved when there is nothing to scroll, or widths would flicker.
    double barWidth = snapSizeX(bar.prefWidth(-1));
    bar.resizeRelocate(left + width - barWidth, top, barWidth, height);
    cells.resizeRelocate(left, top, width - barWidth, height);
  }

  private void layOutCells() {
    if (minimised.getValue()) {
      return; // JavaFX lays out what nobody sees.
    }
    if (cells.getWidth() > 0 && cells.getHeight() > 0) {
      listLayout.layOut(cells.getWidth(), cells.getHeight(), scale());
      bar.correct(listLayout.above(), listLayout.total(), listLayout.viewport());
      unpublished = true;
    }
  }

  private double scale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getRenderScaleY();
  }

  private void sceneChanged(@Nullable Scene old, @Nullable Scene now) {
    if (old != null) {
      old.removePostLayoutPulseListener(layoutListener);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(layoutListener);
    }
  }

  /** Runs after the layout pass: layout requests made by listeners during it would be lost. */
  private void publish() {
    if (!unpublished) {
      return;
    }
    unpublished = false;
    VisibleItems shown = listLayout.visibleItems();
    following.set(listLayout.following());
    visibleItems.set(shown);
    if (!listLayout.items().isEmpty()) {
      nearTop.update(shown.above());
      nearBottom.update(listLayout.below());
    }
    selectionMouse.laidOut();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> listLayout.items().size();
      case ITEM_AT_INDEX -> cellAt((Integer) parameters[0]);
      case FOCUS_ITEM -> focus.cell();
      case VERTICAL_SCROLLBAR -> bar;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
