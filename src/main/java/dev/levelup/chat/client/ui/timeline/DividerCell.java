package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.ItemCell;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A line across the timeline with a caption in the middle. */
final class DividerCell extends ItemCell<TimelineItem> {
  private static final double LINE = 1;

  private final Function<TimelineItem, String> words;
  private final Region before = line();
  private final Label label = new Label();
  private final Region after = line();

  /**
   * @param words the caption of an item
   */
  DividerCell(String styleClass, Function<TimelineItem, String> words) {
    this.words = words;
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().setAll(before, label, after);
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("divider-line");
    return line;
  }

  @Override
  protected void update(TimelineItem item) {
    label.setText(words.apply(item));
    setAccessibleText(label.getText());
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + snapSizeY(label.prefHeight(-1)) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double inner = Math.max(0, getWidth() - left - snappedRightInset());
    double labelWidth = Math.min(inner, snapSizeX(label.prefWidth(-1)));
    double labelHeight = snapSizeY(label.prefHeight(-1));
    double lineWidth = snapSizeX((inner - labelWidth) / 2);
    double y = snapPositionY(snappedTopInset() + labelHeight / 2);
    before.resizeRelocate(left, y, lineWidth, LINE);
    label.resizeRelocate(left + lineWidth, snappedTopInset(), labelWidth, labelHeight);
    double end = left + lineWidth + labelWidth;
    after.resizeRelocate(end, y, Math.max(0, left + inner - end), LINE);
  }
}
