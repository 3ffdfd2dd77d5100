package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomOrder.Sorting;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.theme.ScrolledColumn;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A list as tall as all its rooms, of which only those in view and a few around them have cells.
 * The arrow keys move a mark, Enter opens the marked room, a click opens a room at once. Rooms can
 * be moved with the mouse, unless Esc ends that, and with Ctrl+Shift+Up and Down.
 */
final class RoomList extends Region implements RoomDrag.Places {
  /** The number of extra cells above and below the viewport, ready for scrolling. */
  private static final int SPARE = 4;

  private static final int NONE = -1;

  /** An invisible node whose height is that of a cell, which depends on text size and density. */
  private final Region ruler = new Region();

  private final ScrolledColumn column;
  private final ObservableList<Room> rooms;
  private final RoomsViewModel model;
  private final Supplier<RoomCell> factory;
  private final RoomMenu menu;
  private final RoomDrag drag;

  /**
   * The room at index i is shown by cell i modulo their number: while scrolling, cells are stable.
   */
  private final List<RoomCell> cells = new ArrayList<>();

  private int first;
  private int end;
  private @Nullable RoomId marked;
  private int size;

  /**
   * @param id what the rooms are; the first part of the list's id
   * @param title the accessible text of the list
   * @param column the scrolling parent of this list
   * @param factory creates cells
   * @param menu opens for a room
   */
  RoomList(
      String id,
      String title,
      ObservableList<Room> rooms,
      ScrolledColumn column,
      RoomsViewModel model,
      Supplier<RoomCell> factory,
      RoomMenu menu) {
    this.column = column;
    this.rooms = rooms;
    this.model = model;
    this.factory = factory;
    this.menu = menu;
    setId(id + "-list");
    getStyleClass().add("room-list");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(title);
    setFocusTraversable(true);
    ruler.getStyleClass().add("room-ruler");
    ruler.setManaged(false);
    ruler.setVisible(false);
    drag = new RoomDrag(this, this);
    getChildren().addAll(ruler, drag.line());
    ruler.minHeightProperty().subscribe(_ -> requestLayout());
    rooms.addListener(this::roomsChanged);
    model.openProperty().subscribe(this::reveal);
    localToSceneTransformProperty().subscribe(_ -> placeCells());
    column.viewportBoundsProperty().subscribe(_ -> placeCells());
    focusedProperty().subscribe(this::focusChanged);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    setOnMousePressed(this::takeFocus);
    addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onMenu);
  }

  private void roomsChanged(Change<? extends Room> change) {
    notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
    requestLayout();
    boolean isAnotherSize = size != rooms.size();
    size = rooms.size();
    // While filtering, the topmost rooms are the best matches.
    if (isAnotherSize && model.filterProperty().get().isBlank()) {
      reveal(model.openProperty().getValue());
    }
  }

  @Override
  public double cellHeight() {
    return snapSizeY(Math.max(1, ruler.getMinHeight()));
  }

  private void reveal(@Nullable RoomId room) {
    int index = indexOf(room);
    if (index != NONE) {
      column.reveal(this, index * cellHeight(), (index + 1) * cellHeight());
    }
  }

  private int indexOf(@Nullable RoomId room) {
    for (int i = 0; room != null && i < rooms.size(); i++) {
      if (rooms.get(i).id().equals(room)) {
        return i;
      }
    }
    return NONE;
  }

  // ---- keys ----

  /** Consumes the press: otherwise the column takes the focus, and no key reaches the list. */
  private void takeFocus(MouseEvent press) {
    requestFocus();
    press.consume();
  }

  private void focusChanged(boolean focused) {
    if (focused && indexOf(marked) == NONE) {
      marked = model.openProperty().getValue();
    }
    placeCells();
  }

  private void onKey(KeyEvent key) {
    int at = indexOf(marked);
    if (Shortcut.MOVE_ROOM_UP.matches(key)) {
      move(at, at - 1);
      key.consume();
      return;
    }
    if (Shortcut.MOVE_ROOM_DOWN.matches(key)) {
      move(at, at + 2);
      key.consume();
      return;
    }
    if (Shortcut.BACK.matches(key) && drag.cancel()) {
      key.consume();
      return;
    }
    int page = Math.max(1, (int) (column.getViewportBounds().getHeight() / cellHeight()) - 1);
    switch (key.getCode()) {
      case UP -> mark(at - 1);
      case DOWN -> mark(at + 1);
      case PAGE_UP -> mark(at - page);
      case PAGE_DOWN -> mark(at + page);
      case HOME -> mark(0);
      case END -> mark(rooms.size() - 1);
      case ENTER, SPACE -> {
        if (at != NONE) {
          model.open(rooms.get(at).id());
        }
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  /** For the room under the mouse, or the marked one for the key. */
  private void onMenu(ContextMenuEvent event) {
    int index = event.isKeyboardTrigger() ? indexOf(marked) : (int) (event.getY() / cellHeight());
    RoomCell cell = cellAt(index);
    Room room = cell == null ? null : cell.room();
    if (cell != null && room != null) {
      menu.open(room.id(), cell, event);
    }
  }

  @Override
  public int count() {
    return rooms.size();
  }

  @Override
  public boolean areMovable() {
    return model.sorting() == Sorting.BY_HAND;
  }

  @Override
  public void move(int from, int to) {
    boolean isMove = from != NONE && to >= 0 && to <= rooms.size() && to != from && to != from + 1;
    if (isMove && areMovable()) {
      RoomId moved = rooms.get(from).id();
      boolean atEnd = to == rooms.size();
      model.move(moved, rooms.get(atEnd ? to - 1 : to).id(), atEnd);
      mark(indexOf(moved));
    }
  }

  @Override
  public Bounds inView() {
    return column.inView(this);
  }

  @Override
  public void scroll(double pixels) {
    column.scroll(pixels);
  }

  private void mark(int index) {
    if (!rooms.isEmpty()) {
      marked = rooms.get(Math.clamp(index, 0, rooms.size() - 1)).id();
      reveal(marked);
      placeCells();
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
  }

  // ---- cells ----

  @Override
  protected double computePrefHeight(double width) {
    return rooms.size() * cellHeight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    placeCells();
  }

  private void placeCells() {
    Bounds view = inView();
    first = Math.clamp((int) Math.floor(view.getMinY() / cellHeight()) - SPARE, 0, rooms.size());
    end = Math.clamp((int) Math.ceil(view.getMaxY() / cellHeight()) + SPARE, first, rooms.size());
    while (cells.size() < end - first) {
      addCell();
    }
    for (int number = 0; number < cells.size(); number++) {
      int index = first + Math.floorMod(number - first, cells.size());
      place(cells.get(number), index);
    }
  }

  /** A cell that stays in view is not hidden in between: it would be styled anew. */
  private void place(RoomCell cell, int index) {
    cell.setVisible(index < end);
    if (index < end) {
      Room room = rooms.get(index);
      cell.show(room, index, room.id().equals(marked));
      cell.resizeRelocate(0, index * cellHeight(), getWidth(), cellHeight());
    }
  }

  private void addCell() {
    RoomCell cell = factory.get();
    cell.setManaged(false);
    cells.add(cell);
    getChildren().add(cell);
  }

  private @Nullable RoomCell cellAt(int index) {
    return index >= first && index < end ? cells.get(index % cells.size()) : null;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> rooms.size();
      case ITEM_AT_INDEX -> cellAt((Integer) parameters[0]);
      case FOCUS_ITEM -> cellAt(indexOf(marked));
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
