package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.Visibility;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line above the input that asks before a message tells all members of a large room. */
final class AllQuestion extends HBox {
  /**
   * @param back continues writing
   * @param send sends the message
   */
  AllQuestion(
      ComposerViewModel model,
      Runnable back,
      Runnable send,
      EmojiPictures pictures,
      Translations translations) {
    TextBlock words = new TextBlock(pictures, "all-question");
    setId("composer-all");
    setAccessibleRole(AccessibleRole.TEXT);
    ObservableValue<String> question = model.asksProperty().map(_ -> model.question());
    words.textProperty().bind(question);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    accessibleTextProperty().bind(question);
    Button goOn = button("composer-all-send", translations.of("composer.all.send"), send);
    Button stop = button("composer-all-back", translations.of("composer.all.back"), back);
    goOn.getStyleClass().add("accent");
    getChildren().setAll(words, goOn, stop);
    Visibility.when(model.asksProperty().map(count -> count.intValue() > 0), this);
  }

  private static Button button(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    button.addEventHandler(KeyEvent.KEY_PRESSED, key -> fireOnEnter(key, button));
    return button;
  }

  private static void fireOnEnter(KeyEvent key, Button button) {
    if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      button.fire();
    }
  }
}
