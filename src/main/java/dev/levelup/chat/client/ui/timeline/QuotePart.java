package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.Quote;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The quote between the head and the text of a reply. */
final class QuotePart extends OptionalPart<QuoteLine> {
  private final EmojiPictures pictures;
  private final Consumer<Quote> open;
  private final Translations translations;

  /**
   * @param cell the children of the cell
   * @param open goes to the original
   */
  QuotePart(
      List<Node> cell, EmojiPictures pictures, Consumer<Quote> open, Translations translations) {
    super(cell);
    this.pictures = pictures;
    this.open = open;
    this.translations = translations;
  }

  @Override
  QuoteLine create() {
    return new QuoteLine(pictures, open, translations);
  }

  /**
   * @param hidden whether only that there is a quote shows
   */
  void show(@Nullable Quote quote, boolean hidden) {
    if (quote == null) {
      hide();
    } else {
      show().show(quote, hidden);
    }
  }

  double height(double width) {
    QuoteLine line = shown();
    return line == null ? 0 : line.prefHeight(width);
  }

  /** As wide as its words need, so that only they can be clicked. */
  void layOut(double x, double y, double width) {
    QuoteLine line = shown();
    if (line != null) {
      line.resizeRelocate(x, y, Math.min(width, line.prefWidth(-1)), line.prefHeight(width));
    }
  }
}
