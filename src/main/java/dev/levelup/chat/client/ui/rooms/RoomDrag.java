package dev.levelup.chat.client.ui.rooms;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Moves a room to another place of its list with the mouse; a line shows where it goes. */
final class RoomDrag {
  private static final int NONE = -1;

  /** How far the mouse moves in a click, in pixels. */
  private static final double NEAR = 6;

  /** What is dragged over. */
  interface Places {
    /** The number of rooms. */
    int count();

    double cellHeight();

    /** Whether rooms can be moved. */
    boolean areMovable();

    /**
     * Moves a room.
     *
     * @param to above which of the rooms it goes; their number for below all
     */
    void move(int from, int to);
  }

  private final Places places;
  private final Region line = new Region();
  private int from = NONE;
  private double pressedAt;

  RoomDrag(Places places) {
    this.places = places;
    line.getStyleClass().add("room-drop-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    line.setVisible(false);
  }

  /** Shows where the room goes; a child of the list. */
  Region line() {
    return line;
  }

  /** Observes the list. */
  void follow(Region list) {
    list.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    list.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, list.getWidth()));
    list.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
  }

  private void press(MouseEvent event) {
    int at = (int) (event.getY() / places.cellHeight());
    boolean isOnRoom = event.getButton() == MouseButton.PRIMARY && at < places.count();
    from = isOnRoom && places.areMovable() ? at : NONE;
    pressedAt = event.getY();
  }

  private void drag(MouseEvent event, double width) {
    if (from != NONE && Math.abs(event.getY() - pressedAt) > NEAR) {
      line.resizeRelocate(0, gap(event) * places.cellHeight() - 1, width, 2);
      line.setVisible(true);
      line.toFront();
    }
  }

  private void drop(MouseEvent event) {
    if (from != NONE && line.isVisible()) {
      places.move(from, gap(event));
    }
    from = NONE;
    line.setVisible(false);
  }

  /** Above which of the rooms the mouse is. */
  private int gap(MouseEvent event) {
    return Math.clamp(Math.round(event.getY() / places.cellHeight()), 0, places.count());
  }
}
