package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.ItemCell;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** A cell that shows a short text, one line where that fits, and is as tall as it. */
abstract class OneLineCell extends ItemCell<TimelineItem> {
  private static final double DEFAULT_FONT_SIZE = 12;

  final Label label = new Label();

  private final Function<TimelineItem, String> text;

  /**
   * @param text the text of an item
   */
  OneLineCell(String styleClass, Function<TimelineItem, String> text) {
    this.text = text;
    label.setWrapText(true);
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** The item that the cell shows from now on. */
  void shows(TimelineItem item) {}

  @Override
  protected final void update(TimelineItem item) {
    shows(item);
    label.setText(text.apply(item));
    setAccessibleText(label.getText());
  }

  @Override
  protected final double computePrefHeight(double width) {
    double height = label.prefHeight(width < 0 ? width : WordsColumn.width(width, scale()));
    return snappedTopInset() + snapSizeY(height) + snappedBottomInset();
  }

  private double scale() {
    return label.getFont().getSize() / DEFAULT_FONT_SIZE;
  }

  /** Places the label where the words of messages are. */
  @Override
  protected void layoutChildren() {
    double scale = scale();
    double width = Math.min(label.prefWidth(-1), WordsColumn.width(getWidth(), scale));
    double y = snappedTopInset();
    label.resizeRelocate(
        snapPositionX(WordsColumn.left(scale)),
        y,
        snapSizeX(width),
        getHeight() - y - snappedBottomInset());
  }
}
