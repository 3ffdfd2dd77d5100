package dev.levelup.chat.client.ui.invites;

import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A text that can be selected, and the button that copies all of it. */
final class CopyField extends VBox {
  private final Button copy = new Button();

  /**
   * @param name of the icon, and part of the label's key and of the ids
   */
  CopyField(
      String name,
      ObservableValue<String> value,
      EmojiPictures pictures,
      Translations translations) {
    getStyleClass().add("form-field");
    String words = translations.of("invites." + name);
    LineInput field = new LineInput(Icons.of("invite-" + name), pictures);
    field.setId("invite-" + name);
    field.setEditable(false);
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    field.textProperty().bind(value);
    HBox.setHgrow(field, Priority.ALWAYS);
    Label label = new Label(words);
    label.setLabelFor(field);
    copy.setText(translations.of("invites.copy"));
    copy.setId("invite-copy-" + name);
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setAccessibleText(translations.of("invites.copy.spoken", words));
    copy.setOnAction(
        _ -> {
          Clipboards.copy(value.getValue());
          copy.setText(translations.of("invites.copied"));
        });
    value.subscribe(() -> copy.setText(translations.of("invites.copy")));
    HBox row = new HBox(field, copy);
    row.getStyleClass().add("copy-row");
    getChildren().setAll(label, row);
  }

  void focusCopy() {
    copy.requestFocus();
  }
}
