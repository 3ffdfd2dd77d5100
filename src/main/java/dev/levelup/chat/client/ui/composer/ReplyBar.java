package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.Quote;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * The line above the input with the message that the text will reply to, and a button to drop it.
 */
final class ReplyBar extends HBox {
  private final TextLine author;
  private final TextLine preview;
  private final Translations translations;

  /**
   * @param drop the text will reply to no message
   */
  ReplyBar(
      ComposerViewModel model, EmojiPictures pictures, Runnable drop, Translations translations) {
    this.author = new TextLine(pictures, "reply-author");
    this.preview = new TextLine(pictures, "reply-preview");
    this.translations = translations;
    setId("composer-reply");
    setAccessibleRole(AccessibleRole.TEXT);
    author.setMinWidth(USE_PREF_SIZE);
    preview.setMinWidth(0);
    preview.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(preview, Priority.ALWAYS);
    Button close = Icons.button("drop-reply", translations.of("composer.reply.drop"));
    close.setId("composer-reply-drop");
    close.setOnAction(_ -> drop.run());
    getChildren().setAll(Icons.of("reply"), author, preview, close);
    model.replyToProperty().subscribe(this::show);
    Visibility.when(model.replyToProperty().map(_ -> true).orElse(false), this);
  }

  private void show(@Nullable Quote quote) {
    if (quote != null) {
      String words = translations.of("composer.reply", ForeignText.name(quote.author()));
      author.setText(words);
      String quoted = AttachmentWords.preview(quote.preview(), translations);
      preview.setText(quoted);
      setAccessibleText(words + " " + quoted);
    }
  }
}
