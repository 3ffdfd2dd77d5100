package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.KeyNames;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The button beside the input that opens the emoji picker, and its shortcut in the input. */
final class EmojiButton extends StackPane {
  private final TextArea input;
  private final EmojiPicker picker;
  private final Button button;
  private boolean wasOpen;

  /**
   * @param input gets the chosen emoji, in place of what is selected
   */
  EmojiButton(TextArea input, EmojiPicker picker, Translations translations) {
    this.input = input;
    this.picker = picker;
    this.button = Icons.button("emoji", translations.of("composer.emoji"));
    button.setId("composer-emoji");
    button.setAccessibleHelp(KeyNames.ofThisMachine(translations).of(Shortcut.EMOJI));
    button.disableProperty().bind(input.disabledProperty());
    // The press takes the focus from the picker, which closes it.
    button.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wasOpen = picker.isVisible());
    button.setOnAction(_ -> toggle());
    input.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().setAll(button);
  }

  private void pressed(KeyEvent key) {
    if (Shortcut.EMOJI.matches(key)) {
      key.consume();
      open();
    }
  }

  private void toggle() {
    if (wasOpen) {
      input.requestFocus();
    } else {
      open();
    }
    wasOpen = false;
  }

  /** Opens the picker. */
  void open() {
    picker.open(button, input::replaceSelection, input::requestFocus);
  }
}
