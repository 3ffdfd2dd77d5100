package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Tone;
import dev.levelup.chat.protocol.Quote;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * One line above a reply: who wrote the original, and how it begins. A click goes to the original.
 * Its height does not depend on what it shows. {@code :deleted} if the original is deleted.
 */
final class QuoteLine extends HBox {
  private static final PseudoClass DELETED = PseudoClass.getPseudoClass("deleted");

  private final TextLine author;
  private final TextLine preview;
  private final Consumer<Quote> open;
  private final Translations translations;
  private @Nullable Quote quote;

  /**
   * @param open goes to the original
   */
  QuoteLine(EmojiPictures pictures, Consumer<Quote> open, Translations translations) {
    this.author = new TextLine(pictures, "quote-author");
    this.preview = new TextLine(pictures, "quote-preview");
    this.open = open;
    this.translations = translations;
    getStyleClass().add("message-quote");
    author.getStyleClass().add("toned");
    author.setMinWidth(USE_PREF_SIZE);
    preview.setMinWidth(0);
    HBox.setHgrow(preview, Priority.SOMETIMES);
    setAccessibleRole(AccessibleRole.BUTTON);
    getChildren().setAll(Icons.of("reply"), author, preview);
    setOnMousePressed(MouseEvent::consume); // no selection of the text begins here
    setOnMouseClicked(this::clicked);
  }

  /**
   * @param hidden whether its author is ignored: neither they nor their words show
   */
  void show(Quote next, boolean hidden) {
    quote = next;
    String name = ForeignText.name(next.author());
    String words = words(next, hidden, translations);
    author.setText(hidden ? "" : name);
    Tone.show(author, next.author().id().value());
    preview.setText(words);
    pseudoClassStateChanged(DELETED, next.deleted() || hidden);
    setAccessibleText(hidden ? words : translations.of("timeline.quote", name, words));
  }

  /** What shows of the original's words. */
  static String words(Quote quote, boolean hidden, Translations translations) {
    if (hidden) {
      return translations.of("timeline.quote.ignored");
    }
    return quote.deleted()
        ? translations.of("timeline.deleted")
        : AttachmentWords.preview(quote.preview(), translations);
  }

  private void clicked(MouseEvent click) {
    if (click.getButton() == MouseButton.PRIMARY && quote != null) {
      click.consume();
      open.accept(quote);
    }
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE && quote != null) {
      open.accept(quote);
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
