package dev.levelup.chat.client.ui.field;

import dev.levelup.chat.client.ui.text.WrittenText;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** One line of text; a line wider than the view is scrolled to the caret. */
final class LineView extends Region {
  private final WrittenText written;
  private final WrittenText prompt;
  private final Rectangle shown = new Rectangle();

  LineView(WrittenText written, WrittenText prompt) {
    this.written = written;
    this.prompt = prompt;
    written.setOnCaretMoved(this::scrollTo);
    setClip(shown);
    getChildren().setAll(prompt, written);
  }

  @Override
  protected double computePrefHeight(double width) {
    return written.lineHeight();
  }

  @Override
  protected void layoutChildren() {
    shown.setWidth(getWidth());
    shown.setHeight(getHeight());
    place(prompt);
    place(written);
    written.layout();
    scrollTo(written.caretBounds());
  }

  /** On the baseline of Latin letters, whatever the script. */
  private void place(WrittenText text) {
    double width = Math.max(getWidth(), snapSizeX(text.prefWidth(-1)) + 1);
    double top = (getHeight() - text.lineHeight()) / 2;
    text.resize(width, text.prefHeight(width));
    text.setLayoutY(snapPositionY(top + text.lineBaseline() - text.getBaselineOffset()));
  }

  private void scrollTo(Bounds caret) {
    double room = getWidth() - 1;
    double end = Math.min(caret.getMaxX(), written.getWidth() - 1);
    double begin = Math.min(caret.getMinX(), written.getWidth() - 1);
    double now = Math.clamp(written.getLayoutX(), getWidth() - written.getWidth(), 0);
    written.setLayoutX(snapPositionX(Math.max(Math.min(now, room - end), -begin)));
  }
}
