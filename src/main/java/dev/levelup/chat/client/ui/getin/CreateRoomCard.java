package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import javafx.scene.control.Button;

/** Asks for the name and the description of a new room. */
public final class CreateRoomCard extends DialogCard {
  private final RoomFieldsForm form;

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
    setId("create-room-card");
    form = new RoomFieldsForm("create", model.fields(), model::submit, pictures, translations);
    Button cancel = cancel("create-cancel", translations, close);
    Button submit =
        submit("create-submit", translations, "create.submit", model.busyProperty(), model::submit);
    submit.getStyleClass().add("accent");
    getChildren()
        .addAll(
            text(translations.of("create.text." + model.kind().word())),
            form,
            error("create-error", model.fields().errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  @Override
  protected void focusFirst() {
    form.focusFirst();
  }
}
