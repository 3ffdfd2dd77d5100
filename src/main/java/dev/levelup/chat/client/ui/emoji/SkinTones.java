package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.state.SkinTone;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A hand in each skin tone; the chosen one is selected. */
final class SkinTones extends HBox {
  private static final String HAND = "✋";

  private final Map<SkinTone, ToggleButton> buttons = new EnumMap<>(SkinTone.class);

  /**
   * @param choose called with a skin tone when the user chooses it
   */
  SkinTones(EmojiPictures pictures, Consumer<SkinTone> choose, Translations translations) {
    getStyleClass().add("skin-tones");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(translations.of("emoji.tone"));
    for (SkinTone each : SkinTone.values()) {
      ToggleButton button = button(each, pictures, translations);
      button.setOnAction(_ -> choose.accept(each));
      buttons.put(each, button);
      getChildren().add(button);
    }
  }

  private static ToggleButton button(
      SkinTone tone, EmojiPictures pictures, Translations translations) {
    TextLine hand = new TextLine(pictures);
    hand.setText(HAND + tone.modifier());
    ToggleButton button = new ToggleButton("", hand);
    button.getStyleClass().setAll("icon-button", "skin-tone");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    String id = tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    button.setAccessibleText(translations.of("emoji.tone." + id));
    return button;
  }

  void show(SkinTone chosen) {
    buttons.forEach((tone, button) -> button.setSelected(tone == chosen));
  }
}
