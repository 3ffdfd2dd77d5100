package dev.levelup.chat.client.ui.inbox;

import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.Message;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One mention: who wrote it, where and when, and how it begins. */
final class MentionRow extends Button {
  MentionRow(
      Message message,
      InboxViewModel model,
      MessageTimes times,
      AvatarImages avatars,
      Translations translations) {
    String author = InboxViewModel.author(message);
    String room = model.roomName(message.room());
    String time = times.moment(message.createdAt());
    String preview = model.preview(message);
    getStyleClass().setAll("mention-row");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(
        translations.of("mentions.row", author, translations.isolate(room), time, preview));
    Avatar avatar = new Avatar(avatars);
    avatar.show(message.userId(), author, message.userAvatar());
    Label at = new Label(time);
    at.getStyleClass().add("mention-time");
    at.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(line(avatars.emoji(), "mention-author", author), gap, at);
    head.getStyleClass().add("mention-head");
    VBox texts =
        new VBox(
            head,
            line(avatars.emoji(), "mention-room", room),
            line(avatars.emoji(), "mention-words", preview));
    texts.getStyleClass().add("mention-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox row = new HBox(avatar, texts);
    row.getStyleClass().add("mention-box");
    row.prefWidthProperty().bind(widthProperty().subtract(SIDES));
    setGraphic(row);
  }

  /** The padding of a row on both sides, in pixels. */
  private static final double SIDES = 16;

  private static TextLine line(EmojiPictures pictures, String styleClass, String text) {
    TextLine line = new TextLine(pictures, styleClass);
    line.setText(text);
    line.setMinWidth(0);
    return line;
  }
}
