package dev.levelup.chat.client.ui.moderation;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;

/** Asks whether to delete a room; the answer is its name. */
public final class DeleteRoomCard extends DialogCard {
  private final FormField field;

  /**
   * @param model closes the card once the room is gone
   * @param pictures the emoji images, for names and text from the server
   * @param close closes the card
   */
  public DeleteRoomCard(
      DeleteRoomViewModel model,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("delete-room.title"));
    setId("delete-room-card");
    String text = translations.of("delete-room.text", translations.isolate(model.name()));
    setAccessibleHelp(text);
    LineInput input = new LineInput(Icons.of("room-name"), pictures);
    input.setId("delete-room-name");
    input.setOnAction(_ -> model.submit());
    field =
        new FormField(
            translations.of("delete-room.name"),
            input,
            model.typedProperty(),
            translations.of("field.too-long", FieldRules.ONE_LINE),
            new SimpleStringProperty(""),
            pictures);
    Button cancel = cancel("delete-room-cancel", translations, close);
    Button submit =
        submit(
            "delete-room-submit",
            translations,
            "delete-room.submit",
            model.busyProperty(),
            model::submit);
    submit.getStyleClass().add(Styles.DANGER);
    submit.disableProperty().bind(model.confirmedProperty().map(confirmed -> !confirmed));
    getChildren()
        .addAll(
            text(text, pictures),
            field,
            error("delete-room-error", model.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  @Override
  protected void focusFirst() {
    field.focus();
  }
}
