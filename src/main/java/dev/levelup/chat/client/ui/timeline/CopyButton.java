package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The button that copies code. Says that it has, until the mouse or the focus leaves it. */
final class CopyButton {
  private final Translations translations;
  private final Button button;

  private CopyButton(String code, Translations translations) {
    this.translations = translations;
    button = Icons.button("copy", translations.of("timeline.code.copy"));
    button.getStyleClass().add("copy-code");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> copy(code));
    button.setOnKeyPressed(this::pressed);
    button.hoverProperty().subscribe(this::leave);
    button.focusedProperty().subscribe(this::leave);
  }

  static Node of(String code, Translations translations) {
    return new CopyButton(code, translations).button;
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      button.fire();
    }
  }

  private void copy(String code) {
    Clipboards.copy(code);
    show("copied", "timeline.code.copied");
  }

  private void leave() {
    if (!button.isHover() && !button.isFocused()) {
      show("copy", "timeline.code.copy");
    }
  }

  private void show(String icon, String key) {
    String words = translations.of(key);
    button.setGraphic(Icons.of(icon));
    button.setAccessibleText(words);
    button.getTooltip().setText(words);
  }
}
