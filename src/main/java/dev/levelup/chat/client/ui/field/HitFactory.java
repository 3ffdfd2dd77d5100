package dev.levelup.chat.client.ui.field;

import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;

/**
 * Creates {@link HitInfo} objects for a given offset. Only a {@link Text} can create them, so a
 * text of letters of equal width is hit at the wanted letter.
 */
final class HitFactory {
  private final Text letters = new Text();

  /**
   * A hit before the character at {@code offset}, or after the last one.
   *
   * @param length the length of the text
   */
  HitInfo at(int offset, int length) {
    letters.setTextOrigin(VPos.TOP);
    letters.setText("x".repeat(length));
    double letter = letters.getLayoutBounds().getWidth() / Math.max(1, length);
    return letters.hitTest(new Point2D((offset + 0.25) * letter, 1));
  }
}
