package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.MessageText;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What a message says; a long one shows its beginning first. */
final class MessageWords {
  private final MessageCell cell;
  private final MessageText text;
  private final Folding folding;
  private final FoldedText folded;
  private Object key = this;
  private @Nullable String content;

  MessageWords(MessageCell cell, MessageText text, Folding folding, Translations translations) {
    this.cell = cell;
    this.text = text;
    this.folding = folding;
    this.folded = new FoldedText(text, folding, more(translations));
  }

  private Button more(Translations translations) {
    Button more = new Button(translations.of("timeline.show-all"));
    more.setOnAction(_ -> unfold());
    return more;
  }

  private void unfold() {
    folding.unfold(key, cell.getTranslateY());
    folded.requestLayout();
    cell.requestLayout();
  }

  Region node() {
    return folded;
  }

  /**
   * @param of recognises the message
   */
  void show(Object of, MessageCellModel message) {
    if (!message.content().equals(content)) {
      content = message.content();
      text.setContent(content);
    }
    key = of;
    folded.show(of);
  }

  /** The place between two characters that is nearest to a point of the cell. */
  int offsetAt(double x, double y) {
    Point2D point = text.parentToLocal(folded.parentToLocal(x, y));
    return text.offsetAt(point.getX(), point.getY());
  }

  void select(int from, int to) {
    text.select(from, to);
  }
}
