package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;
import javafx.scene.Node;

/** Below a message that was not delivered: why, and what the user can do about it. */
final class SendStatePart extends OptionalPart<SendStateBar> {
  private static final double GAP = WordsColumn.GAP / 2;

  private final ActionsViewModel actions;
  private final EmojiPictures pictures;
  private final Translations translations;

  SendStatePart(
      List<Node> cell,
      ActionsViewModel actions,
      EmojiPictures pictures,
      Translations translations) {
    super(cell);
    this.actions = actions;
    this.pictures = pictures;
    this.translations = translations;
  }

  @Override
  SendStateBar create() {
    return new SendStateBar(actions, pictures, translations);
  }

  void show(MessageCellModel message) {
    PendingMessage pending = message.pending();
    if (pending != null && message.isUndelivered()) {
      show().show(pending);
    } else {
      hide();
    }
  }

  /** Asks whether a message is to be deleted. */
  void ask(PendingMessage pending) {
    show().ask(pending);
  }

  /** What it takes below the words. */
  double height(double width) {
    SendStateBar bar = shown();
    return bar == null ? 0 : GAP + bar.prefHeight(width);
  }

  /**
   * @param y below the words
   */
  void layOut(double x, double y, double width) {
    SendStateBar bar = shown();
    if (bar != null) {
      bar.resizeRelocate(x, y + GAP, width, bar.prefHeight(width));
    }
  }
}
