package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FormField;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The field for an invitation and the button that accepts it, as a part of a screen. */
public final class InvitationForm extends VBox {
  /**
   * @param pictures the emoji images, for text from the server
   */
  public InvitationForm(
      InvitationViewModel model, EmojiPictures pictures, Translations translations) {
    getStyleClass().add("invitation-form");
    FormField field = InvitationField.of("invite-code", model, pictures, translations);
    Button submit = new Button();
    submit.setId("invite-submit");
    submit.getStyleClass().add("accent");
    submit.setMaxWidth(Double.MAX_VALUE);
    submit
        .textProperty()
        .bind(
            model
                .busyProperty()
                .map(busy -> translations.of(busy ? "action.busy" : "join.submit")));
    submit.setOnAction(_ -> model.submit());
    disableProperty().bind(model.busyProperty());
    model
        .busyProperty()
        .subscribe(
            (_, busy) -> {
              if (!busy && isVisible()) {
                field.focus();
              }
            });
    getChildren().setAll(field, submit);
  }
}
