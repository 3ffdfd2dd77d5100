package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem.PeopleCame;
import dev.levelup.chat.client.ui.i18n.Translations;

/** Says in one line who came to the room and who left it, aligned with the text of messages. */
final class ComingsCell extends OneLineCell {
  private static final double DEFAULT_FONT_SIZE = 12;

  ComingsCell(Translations translations) {
    super("people-came", item -> ComingsText.of(((PeopleCame) item).people(), translations));
    getChildren().setAll(label);
  }

  @Override
  protected void layoutChildren() {
    double scale = label.getFont().getSize() / DEFAULT_FONT_SIZE;
    double width = Math.min(label.prefWidth(-1), WordsColumn.width(getWidth(), scale));
    double y = snappedTopInset();
    label.resizeRelocate(
        snapPositionX(WordsColumn.left(scale)),
        y,
        snapSizeX(width),
        getHeight() - y - snappedBottomInset());
  }
}
