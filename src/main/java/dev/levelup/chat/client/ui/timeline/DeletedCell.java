package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.ItemCell;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Replaces one or more deleted messages with one line, aligned with the text of messages. */
final class DeletedCell extends ItemCell<TimelineItem> {
  private static final double DEFAULT_FONT_SIZE = 12;

  private final Translations translations;
  private final Label label = new Label();
  private final Node icon = Icons.of("deleted");

  DeletedCell(Translations translations) {
    this.translations = translations;
    getStyleClass().add("message-deleted");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().setAll(icon, label);
  }

  @Override
  protected void update(TimelineItem item) {
    int count = ((DeletedMessages) item).messages().size();
    label.setText(
        count == 1
            ? translations.of("timeline.deleted")
            : translations.of("timeline.deleted.several", count));
    setAccessibleText(label.getText());
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + snapSizeY(label.prefHeight(-1)) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double scale = label.getFont().getSize() / DEFAULT_FONT_SIZE;
    double x = snapPositionX(WordsColumn.left(scale));
    double y = snappedTopInset();
    double height = getHeight() - y - snappedBottomInset();
    double width = Math.min(label.prefWidth(-1), WordsColumn.width(getWidth(), scale));
    label.resizeRelocate(x, y, snapSizeX(width), height);
    icon.autosize();
    double iconWidth = icon.getLayoutBounds().getWidth();
    double iconHeight = icon.getLayoutBounds().getHeight();
    icon.relocate(
        snapPositionX(x - MessageHead.GUTTER - iconWidth),
        snapPositionY(y + (height - iconHeight) / 2));
  }
}
