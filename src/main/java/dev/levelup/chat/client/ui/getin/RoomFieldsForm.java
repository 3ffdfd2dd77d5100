package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;

/** The fields for the name and the description of a room, with their limits. */
public final class RoomFieldsForm extends VBox {
  private final RoomFields model;
  private final List<FormField> fields;

  /**
   * @param id the first part of the ids of the fields
   * @param submit called on Enter
   * @param pictures the emoji images, for the fields and text from the server
   */
  public RoomFieldsForm(
      String id,
      RoomFields model,
      Runnable submit,
      EmojiPictures pictures,
      Translations translations) {
    this.model = model;
    getStyleClass().add("form-fields");
    fields =
        List.of(
            field(model.nameProperty(), id, submit, pictures, translations),
            field(model.descriptionProperty(), id, submit, pictures, translations));
    getChildren().setAll(fields);
  }

  /** Focuses the first field that is wrong; otherwise the first one. */
  public void focusFirst() {
    fields.stream().filter(FormField::isWrong).findFirst().orElse(fields.getFirst()).focus();
  }

  private FormField field(
      StringProperty value,
      String id,
      Runnable submit,
      EmojiPictures pictures,
      Translations translations) {
    LineInput field = new LineInput(Icons.of("room-" + value.getName()), pictures);
    field.setId(id + "-" + value.getName());
    field.setOnAction(_ -> submit.run());
    return new FormField(
        translations.of("create." + value.getName()),
        field,
        value,
        translations.of("field.too-long", FieldRules.ONE_LINE),
        model.problemOf(value),
        pictures);
  }
}
