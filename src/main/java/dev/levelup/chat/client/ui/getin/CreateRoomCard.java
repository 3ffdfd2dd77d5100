package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Asks for the name and the description of a new room. */
public final class CreateRoomCard extends DialogCard {
  private final CreateRoomViewModel model;
  private final EmojiPictures pictures;
  private final Translations translations;
  private final List<FormField> fields;

  /**
   * @param model closes the card once the room is there
   * @param pictures the emoji images, for the fields and text from the server
   * @param close closes the card
   */
  public CreateRoomCard(
      CreateRoomViewModel model,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("create.title." + model.kind().word()));
    this.model = model;
    this.pictures = pictures;
    this.translations = translations;
    setId("create-room-card");
    fields = List.of(field(model.nameProperty()), field(model.descriptionProperty()));
    VBox form = new VBox(fields.toArray(FormField[]::new));
    form.getStyleClass().add("form-fields");
    Button cancel = button("create-cancel", translations.of("action.cancel"), close);
    cancel.setCancelButton(true);
    Button submit = button("create-submit", translations.of("create.submit"), model::submit);
    submit.getStyleClass().add("accent");
    submit.textProperty().bind(model.busyProperty().map(this::caption));
    getChildren()
        .addAll(
            text(translations.of("create.text." + model.kind().word())),
            form,
            error("create-error", model.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  private String caption(boolean busy) {
    return translations.of(busy ? "action.busy" : "create.submit");
  }

  @Override
  protected void focusFirst() {
    fields.stream().filter(FormField::isWrong).findFirst().orElse(fields.getFirst()).focus();
  }

  private FormField field(StringProperty value) {
    LineInput field = new LineInput(Icons.of("room-" + value.getName()), pictures);
    field.setId("create-" + value.getName());
    field.setOnAction(_ -> model.submit());
    return new FormField(
        translations.of("create." + value.getName()),
        field,
        value,
        translations.of("field.too-long", FieldRules.ONE_LINE),
        model.problemOf(value),
        pictures);
  }
}
