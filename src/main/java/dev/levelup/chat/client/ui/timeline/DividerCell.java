package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import java.util.function.Function;
import javafx.scene.layout.Region;

/** A line across the timeline with a caption in the middle. */
final class DividerCell extends OneLineCell {
  private static final double LINE = 1;

  private final Region before = line();
  private final Region after = line();

  /**
   * @param caption the caption of an item
   */
  DividerCell(String styleClass, Function<TimelineItem, String> caption) {
    super(styleClass, caption);
    getChildren().setAll(before, label, after);
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("divider-line");
    return line;
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
