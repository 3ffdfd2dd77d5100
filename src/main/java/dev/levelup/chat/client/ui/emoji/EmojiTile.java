package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.ui.emoji.EmojiRow.Choice;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.jspecify.annotations.Nullable;

/** A button with an emoji. {@code :current} if the keys are on it. */
final class EmojiTile extends Button {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final TextLine picture;
  private @Nullable Choice shown;

  /**
   * @param chosen called with the emoji when the button is pressed
   */
  EmojiTile(EmojiPictures pictures, Consumer<String> chosen) {
    picture = new TextLine(pictures);
    getStyleClass().setAll("icon-button", "emoji-tile");
    setGraphic(picture);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setFocusTraversable(false);
    setOnAction(_ -> chosen.accept(Objects.requireNonNull(shown).text()));
  }

  void show(Choice choice) {
    if (!choice.equals(shown)) {
      shown = choice;
      picture.setText(choice.text());
      setAccessibleText(choice.emoji().name());
    }
  }

  void setCurrent(boolean is) {
    pseudoClassStateChanged(CURRENT, is);
  }
}
