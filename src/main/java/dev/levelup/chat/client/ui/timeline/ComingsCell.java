package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem.PeopleCame;
import dev.levelup.chat.client.ui.i18n.Translations;

/** Says in one line who came to the room and who left it, aligned with the text of messages. */
final class ComingsCell extends OneLineCell {
  ComingsCell(Translations translations) {
    super("people-came", item -> ComingsText.of(((PeopleCame) item).people(), translations));
    getChildren().setAll(label);
  }
}
