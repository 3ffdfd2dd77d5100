package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem.DeletedMessages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.Node;

/** Replaces one or more deleted messages with one line, aligned with the text of messages. */
final class DeletedCell extends OneLineCell {
  private final Node icon = Icons.of("deleted");

  DeletedCell(Translations translations) {
    super("message-deleted", item -> text((DeletedMessages) item, translations));
    getChildren().setAll(icon, label);
  }

  private static String text(DeletedMessages item, Translations translations) {
    int count = item.messages().size();
    return count == 1
        ? translations.of("timeline.deleted")
        : translations.of("timeline.deleted.several", count);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    icon.autosize();
    double iconWidth = icon.getLayoutBounds().getWidth();
    double iconHeight = icon.getLayoutBounds().getHeight();
    icon.relocate(
        snapPositionX(label.getLayoutX() - MessageHead.GUTTER - iconWidth),
        snapPositionY(label.getLayoutY() + (label.getHeight() - iconHeight) / 2));
  }
}
