package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Avatar;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** The start of history, above the first message of a room. */
final class StartCell extends BoxCell {
  private final ReadingViewModel reading;
  private final Translations translations;
  private final Avatar avatar;
  private final TextLine title;
  private final TextBlock text;

  /**
   * @param pictures the emoji images, for the room's name
   */
  StartCell(ReadingViewModel reading, EmojiPictures pictures, Translations translations) {
    VBox box = new VBox();
    super("start-of-history", box);
    this.reading = reading;
    avatar = new Avatar(pictures);
    title = new TextLine(pictures, "start-title");
    text = new TextBlock(pictures, "start-text");
    this.translations = translations;
    setAccessibleRole(AccessibleRole.TEXT);
    box.getChildren().setAll(avatar, title, text);
  }

  @Override
  protected void update(TimelineItem item) {
    Room room = reading.room();
    if (room != null) {
      avatar.show(room.id().id(), room.name());
      String name = translations.isolate(room.name());
      title.setText(translations.of("timeline.start.title", name));
      text.setText(translations.of("timeline.start.text." + room.id().kind().word(), name));
      setAccessibleText(title.getText() + " " + text.getText());
    }
  }
}
