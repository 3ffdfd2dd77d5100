package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.person.PersonEvent;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Tone;
import dev.levelup.chat.protocol.User;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The author and time of a message: avatar, name and time above the text, or, in a message that
 * continues the group above, only the time beside the first line.
 */
final class MessageHead {
  /** The default font size of the author's name, in pixels; the cell's sizes are for it. */
  private static final double DEFAULT_FONT_SIZE = 15;

  private static final double AVATAR_X = 16;

  /** The space between the time beside a message and its text. */
  static final double GUTTER = 12;

  private final Avatar avatar;
  private final TextLine author;
  private final Label time = new Label();
  private final MessageTimes times;
  private final Translations translations;
  private @Nullable MessageCellModel shown;

  MessageHead(AvatarImages avatars, MessageTimes times, Translations translations) {
    this.avatar = new Avatar(avatars);
    this.author = new TextLine(avatars.emoji(), "message-author");
    this.times = times;
    this.translations = translations;
    author.getStyleClass().add("toned");
    time.getStyleClass().add("message-time");
    avatar.setOnMouseClicked(this::clicked);
    author.setOnMouseClicked(this::clicked);
  }

  private void clicked(MouseEvent click) {
    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
      click.consume();
      ask();
    }
  }

  /** Asks who the author is. */
  void ask() {
    MessageCellModel message = shown;
    if (message != null) {
      author.fireEvent(
          new PersonEvent(new User(message.author(), message.name(), message.avatar())));
    }
  }

  List<Node> nodes() {
    return List.of(avatar, author, time);
  }

  /** The node that shows the time, for a tooltip. */
  Node time() {
    return time;
  }

  /** The text scale; 1 at the default font size. */
  double scale() {
    return author.getFont().getSize() / DEFAULT_FONT_SIZE;
  }

  void show(MessageCellModel message) {
    shown = message;
    boolean headed = message.startsGroup();
    String at = headed ? times.time(message.at()) : times.narrowTime(message.at());
    time.setText(headed && message.own() ? translations.of("timeline.own-time", at) : at);
    avatar.setVisible(headed);
    author.setVisible(headed);
    avatar.show(message.author(), message.name(), headed ? message.avatar() : null);
    author.setText(message.name());
    Tone.show(author, message.author().value());
  }

  /** The height of the head above the text. */
  double height(MessageCell cell) {
    return author.isVisible() ? cell.snapSizeY(author.prefHeight(-1)) + 2 : 0;
  }

  /**
   * @param x the left edge of the text
   * @param width the width of the text
   * @param top the top edge of the cell's content
   * @param baseline the baseline of the first line of text
   */
  void layOut(MessageCell cell, double x, double width, double top, double baseline) {
    time.autosize();
    if (!author.isVisible()) {
      MessageCell.place(time, x - GUTTER - time.getWidth(), baseline);
      return;
    }
    avatar.autosize();
    avatar.relocate(AVATAR_X, top + 2);
    double widest = Math.max(0, width - time.getWidth() - WordsColumn.GAP);
    author.resize(Math.min(widest, cell.snapSizeX(author.prefWidth(-1))), author.prefHeight(-1));
    author.relocate(x, top);
    MessageCell.place(
        time, x + author.getWidth() + WordsColumn.GAP, top + author.getBaselineOffset());
  }
}
