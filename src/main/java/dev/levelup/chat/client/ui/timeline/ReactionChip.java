package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.protocol.Reaction;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * One kind of reaction: its emoji and how many have it. {@code :selected} if the user has it. Its
 * height does not depend on what it shows.
 */
final class ReactionChip extends ToggleButton {
  private final TextLine emoji;
  private final Label count = new Label();
  private final Reactors reactors;
  private final Translations translations;
  private @Nullable Reaction reaction;

  ReactionChip(EmojiPictures pictures, Reactors reactors, Translations translations) {
    this.emoji = new TextLine(pictures, "reaction-emoji");
    this.reactors = reactors;
    this.translations = translations;
    getStyleClass().setAll("reaction");
    count.getStyleClass().add("reaction-count");
    count.setMinWidth(USE_PREF_SIZE);
    HBox content = new HBox(emoji, count);
    content.getStyleClass().add("reaction-content");
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setFocusTraversable(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::fireOnEnter);
  }

  private void fireOnEnter(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      fire();
    }
  }

  Reaction reaction() {
    return Objects.requireNonNull(reaction, "shows nothing yet");
  }

  /** Whether it shows that kind already. */
  boolean isOf(Reaction other) {
    return reaction != null && reaction.emoji().equals(other.emoji());
  }

  void show(Reaction next) {
    setSelected(reactors.isMine(next));
    if (!next.equals(reaction)) {
      reaction = next;
      emoji.setText(next.emoji());
      count.setText(translations.of("timeline.reaction.count", next.users().size()));
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  /** Builds the text on request: only assistive tools ask for it. */
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && reaction != null
        ? reactors.spoken(List.of(reaction))
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
