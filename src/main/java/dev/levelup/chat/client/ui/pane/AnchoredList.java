package dev.levelup.chat.client.ui.pane;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A vertical list of items of any height that never moves under its reader. It either
 * <em>follows</em>, with the last item's bottom edge on the viewport's bottom edge, or is
 * <em>anchored</em>, with one item in view staying where it is. Everything else follows from that
 * within one layout, whatever changed: items put above, below or between, replaced or removed,
 * heights, the list's own size, the screen's scale.
 *
 * <p>The anchor moves only when the user scrolls, or when there is nothing left to show above or
 * below. Whenever the last item's bottom edge comes to lie on the viewport's, the list follows.
 * Items that don't fill the viewport lie at its bottom.
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
  private boolean unpublished;
  private NearEdge nearTop = NearEdge.unwatched();
  private NearEdge nearBottom = NearEdge.unwatched();

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
  }

  /** Has what is in view shown anew: what is said of an item has changed, and no item has. */
  public void refresh() {
    cells.refreshAll();
    cells.requestLayout();
  }

  /**
   * Shows these items, following. They are listened to until others are set: set an empty list to
   * let go of them. A change should be one change of the list, however many items it is about.
   */
  public void setItems(ObservableList<T> items) {
    listLayout.items().removeListener(itemsListener);
    items.addListener(itemsListener);
    listLayout.setItems(items);
    countChanged();
  }

  /** The items that are shown. */
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

  /** What is in view, as of the last pulse. */
  public ReadOnlyObjectProperty<VisibleItems> visibleItemsProperty() {
    return visibleItems.getReadOnlyProperty();
  }

  /** What is in view, as of the last pulse. */
  public VisibleItems getVisibleItems() {
    return visibleItems.get();
  }

  /** What the reader has selected of the items' words. */
  public TextSelection<T> selection() {
    return listLayout.selection();
  }

  /**
   * Has {@code action} run after a pulse that leaves no more than {@code distance} logical pixels
   * of items above the viewport, then not again before it is armed again: by a pulse that leaves
   * more, or by {@link #rearmNearTop}. It doesn't run while the list is empty, and may change the
   * items.
   */
  public void setOnNearTop(double distance, Runnable action) {
    nearTop = new NearEdge(distance, action);
    cells.requestLayout();
  }

  /** Has the near-top action run after the next pulse if the viewport is still near the top. */
  public void rearmNearTop() {
    nearTop.arm();
    cells.requestLayout();
  }

  /** As {@link #setOnNearTop}, for the end. */
  public void setOnNearBottom(double distance, Runnable action) {
    nearBottom = new NearEdge(distance, action);
    cells.requestLayout();
  }

  /** Has the near-bottom action run after the next pulse if the viewport is still near the end. */
  public void rearmNearBottom() {
    nearBottom.arm();
    cells.requestLayout();
  }

  /**
   * Whether the list follows when it shows the end, which it does unless told otherwise. It doesn't
   * where the last item isn't the newest there is: what is added then leaves the reader's place.
   */
  public void setFollowsEnd(boolean follows) {
    listLayout.setFollowsEnd(follows);
    cells.requestLayout();
  }

  /** Scrolls by so many logical pixels, towards the end if positive; calls in a frame add up. */
  public void scrollBy(double pixels) {
    listLayout.scrollBy(pixels);
    cells.requestLayout();
  }

  /** Scrolls up so far that a little of what was in view still is. */
  public void pageUp() {
    scrollBy(-PAGE * cells.getHeight());
  }

  /** Scrolls down so far that a little of what was in view still is. */
  public void pageDown() {
    scrollBy(PAGE * cells.getHeight());
  }

  /** Goes to the first item. */
  public void scrollToStart() {
    if (!listLayout.items().isEmpty()) {
      listLayout.scrollToStart();
      cells.requestLayout();
    }
  }

  /** Goes to the last item's end, and follows. */
  public void jumpToLatest() {
    listLayout.follow();
    cells.requestLayout();
  }

  /**
   * Goes to an item and holds it there.
   *
   * @return false, and nothing happens, if no item has this key
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

  /** Brings an item wholly into view, by the shortest way; nothing happens if it is there. */
  public void reveal(Object key) {
    layout();
    int index = listLayout.indexOf(key);
    if (index >= 0) {
      listLayout.reveal(index);
      cells.requestLayout();
    }
  }

  /** What the list holds now, for {@link #restore}. */
  public ListPosition position() {
    layout();
    return listLayout.position();
  }

  /**
   * Holds what it held then. The items must be there already.
   *
   * @return false, and the list follows, if the item is not among them
   */
  public boolean restore(ListPosition position) {
    cells.requestLayout();
    return listLayout.restore(position);
  }

  private void barMoved(double fraction) {
    listLayout.scrollToFraction(fraction);
    cells.requestLayout();
  }

  /** The cell of the item that the keyboard acts on, if there is one and it is in view. */
  public @Nullable ItemCell<T> focusedCell() {
    return focus.cell();
  }

  /** The cell of an item, if it is in view. */
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
    // The bar's place is kept free when there is nothing to scroll, or widths would flicker.
    double barWidth = snapSizeX(bar.prefWidth(-1));
    bar.resizeRelocate(left + width - barWidth, top, barWidth, height);
    cells.resizeRelocate(left, top, width - barWidth, height);
  }

  private void layOutCells() {
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

  /** Tells the owner about a layout once it is over: what he changes in answer would be lost. */
  private void publish() {
    if (!unpublished) {
      return;
    }
    unpublished = false;
    VisibleItems shown = listLayout.visibleItems();
    following.set(listLayout.following());
    visibleItems.set(shown);
    if (!listLayout.items().isEmpty()) {
      nearTop.at(shown.above());
      nearBottom.at(listLayout.below());
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
