package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.CaretPlace;
import dev.levelup.chat.client.ui.text.WrittenText;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin.Direction;
import javafx.scene.control.skin.TextInputControlSkin.TextUnit;

/** Caret movements that depend on where characters are drawn. */
final class CaretMoves {
  private static final double UNSET = Double.NaN;

  private final TextInputControl field;
  private final WrittenText written;
  private final BiConsumer<CaretPlace, Boolean> place;

  /** The x that the caret returns to after passing shorter lines; unset by any other movement. */
  private double wantedX = UNSET;

  /**
   * @param place moves the caret, and extends the selection or not
   */
  CaretMoves(TextInputControl field, WrittenText written, BiConsumer<CaretPlace, Boolean> place) {
    this.field = field;
    this.written = written;
    this.place = place;
    field.caretPositionProperty().subscribe(() -> wantedX = UNSET);
  }

  /**
   * Moves the caret, and extends the selection or clears it.
   *
   * @param page the height of the viewport
   */
  void move(TextUnit unit, Direction direction, boolean select, double page) {
    switch (direction) {
      case LEFT -> sideways(false);
      case RIGHT -> sideways(true);
      case UP -> upOrDown(-distance(unit, page), select);
      case DOWN -> upOrDown(distance(unit, page), select);
      case BEGINNING -> place.accept(written.lineEnd(false), select);
      case END -> place.accept(written.lineEnd(true), select);
    }
  }

  private double distance(TextUnit unit, double page) {
    double line = written.lineHeight();
    return unit == TextUnit.PAGE ? Math.max(line, page - line) : line;
  }

  /** In the direction of the paragraph. */
  private void sideways(boolean right) {
    if (right == written.isLeftToRight()) {
      field.forward();
    } else {
      field.backward();
    }
  }

  private void upOrDown(double by, boolean select) {
    Bounds caret = written.caretBounds();
    double x = Double.isNaN(wantedX) ? caret.getMinX() : wantedX;
    double y = Math.clamp(caret.getCenterY() + by, 0, written.getHeight() - 1);
    if (y < caret.getMinY() || y > caret.getMaxY()) {
      place.accept(written.placeAt(x, y), select);
      wantedX = x;
    }
  }
}
