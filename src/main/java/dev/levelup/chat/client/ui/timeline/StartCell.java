package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Avatar;
import dev.levelup.chat.client.ui.words.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The beginning of a room, above its first message; all there is in a room without any. */
final class StartCell extends BoxCell {
  private final TimelineViewModel model;
  private final Words words;
  private final Avatar avatar = new Avatar();
  private final TextLine title;
  private final Label text = label("start-text");

  /**
   * @param title draws the room's name in a sentence
   */
  StartCell(TimelineViewModel model, TextLine title, Words words) {
    VBox box = new VBox();
    super("start-of-history", box);
    this.model = model;
    this.title = title;
    this.words = words;
    setAccessibleRole(AccessibleRole.TEXT);
    box.getChildren().setAll(avatar, title, text);
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }

  @Override
  protected void update(TimelineItem item) {
    Room room = model.room();
    if (room != null) {
      avatar.show(room.id().id(), room.name());
      String name = words.isolate(room.name());
      title.setText(words.of("timeline.start.title", name));
      text.setText(words.of("timeline.start.text." + room.id().kind().word(), name));
      setAccessibleText(title.getText() + " " + text.getText());
    }
  }
}
