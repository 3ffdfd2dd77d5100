package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.CaretPlace;
import dev.levelup.chat.client.ui.text.WrittenText;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin.Direction;
import javafx.scene.control.skin.TextInputControlSkin.TextUnit;

/** Where the keys take the caret that depend on where characters are drawn. */
final class CaretMoves {
  private static final double UNSET = Double.NaN;

  private final TextInputControl field;
  private final WrittenText written;
  private final BiConsumer<CaretPlace, Boolean> place;

  /** Kept while the caret goes from line to line, over shorter ones too. */
  private double wantedX = UNSET;

  /**
   * @param place puts the caret somewhere, and selects up to there or not
   */
  CaretMoves(TextInputControl field, WrittenText written, BiConsumer<CaretPlace, Boolean> place) {
    this.field = field;
    this.written = written;
    this.place = place;
    field.caretPositionProperty().subscribe(() -> wantedX = UNSET);
  }

  /**
   * Moves the caret, or what is selected.
   *
   * @param page the height of what is in view
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

  /** As the letters of the paragraph run. */
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
