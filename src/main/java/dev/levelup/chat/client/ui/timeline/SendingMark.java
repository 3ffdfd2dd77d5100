package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icon;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The icon beside the text of a message that is being sent. */
final class SendingMark extends OptionalPart<Icon> {
  private final Translations translations;

  SendingMark(List<Node> cell, Translations translations) {
    super(cell);
    this.translations = translations;
  }

  @Override
  Icon create() {
    Icon icon = Icons.of("sending");
    icon.getStyleClass().add("message-state");
    return icon;
  }

  void show(MessageCellModel message) {
    if (message.isOnItsWay()) {
      show().setAccessibleText(words(message, translations));
    } else {
      hide();
    }
  }

  /** What is being sent: the message or its edit. */
  static String words(MessageCellModel message, Translations translations) {
    return translations.of(
        message.pending() == null ? "timeline.edit.sending" : "timeline.sending");
  }

  /**
   * @param x the right edge of the text
   * @param baseline the baseline of the first line of text
   */
  void layOut(double x, double baseline) {
    @Nullable Node icon = shown();
    if (icon != null) {
      icon.autosize();
      MessageCell.place(icon, x + WordsColumn.GAP, baseline);
    }
  }
}
