package dev.levelup.chat.client.ui.rooms;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Moves a room to another place of its list with the mouse; a line shows where it goes. At the
 * edges of what is in view the list scrolls.
 */
final class RoomDrag {
  private static final int NONE = -1;

  /** How far the mouse moves in a click, in pixels. */
  private static final double NEAR = 6;

  /** The scroll speed per frame, as a fraction of how far the mouse is past the edge's begin. */
  private static final double STEP_PER_PIXEL = 0.25;

  /** The maximum scroll speed, in pixels per frame. */
  private static final double MAX_STEP = 30;

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

    /** What is in view, in the list's coordinates. */
    Bounds inView();

    /** Scrolls by a number of pixels. */
    void scroll(double pixels);
  }

  private final Region list;
  private final Places places;
  private final Region line = new Region();
  private final Runnable pulse = this::scroll;
  private @Nullable Scene scrolled;
  private int from = NONE;
  private double pressedAt;

  /** In the scene: after scrolling, a still mouse is over another room. */
  private double mouse;

  /** Observes the list. */
  RoomDrag(Region list, Places places) {
    this.list = list;
    this.places = places;
    line.getStyleClass().add("room-drop-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    line.setVisible(false);
    list.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    list.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    list.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> drop());
  }

  /** Shows where the room goes; a child of the list. */
  Region line() {
    return line;
  }

  private void press(MouseEvent event) {
    cancel();
    int at = (int) (event.getY() / places.cellHeight());
    boolean isOnRoom = event.getButton() == MouseButton.PRIMARY && at < places.count();
    from = isOnRoom && places.areMovable() ? at : NONE;
    pressedAt = event.getY();
  }

  private void drag(MouseEvent event) {
    mouse = event.getSceneY();
    boolean begins = !line.isVisible() && Math.abs(event.getY() - pressedAt) > NEAR;
    if (from != NONE && begins) {
      line.setVisible(true);
      line.toFront();
      scrolled = list.getScene();
      scrolled.addPreLayoutPulseListener(pulse);
    }
    placeLine();
  }

  private void drop() {
    if (line.isVisible()) {
      places.move(from, gap());
    }
    cancel();
  }

  /**
   * Leaves the room where it is.
   *
   * @return whether one was dragged
   */
  boolean cancel() {
    boolean isDragged = line.isVisible();
    from = NONE;
    line.setVisible(false);
    if (scrolled != null) {
      scrolled.removePreLayoutPulseListener(pulse);
      scrolled = null;
    }
    return isDragged;
  }

  /** As long as there is more of the list beyond the edge. */
  private void scroll() {
    Bounds view = places.inView();
    double edge = places.cellHeight() / 2;
    double up = Math.min(0, y() - edge - view.getMinY());
    double down = Math.max(0, y() + edge - view.getMaxY());
    double step = Math.clamp((up + down) * STEP_PER_PIXEL, -MAX_STEP, MAX_STEP);
    double least = Math.min(0, -view.getMinY());
    double most = Math.max(0, places.count() * places.cellHeight() - view.getMaxY());
    places.scroll(Math.clamp(step, least, most));
    placeLine();
  }

  private void placeLine() {
    line.resizeRelocate(0, gap() * places.cellHeight() - 1, list.getWidth(), 2);
  }

  private double y() {
    return list.sceneToLocal(0, mouse).getY();
  }

  /** Above which of the rooms the mouse is. */
  private int gap() {
    return Math.clamp(Math.round(y() / places.cellHeight()), 0, places.count());
  }
}
