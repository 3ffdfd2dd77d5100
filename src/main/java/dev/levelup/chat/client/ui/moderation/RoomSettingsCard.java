package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.getin.RoomFieldsForm;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import javafx.scene.control.Button;

/** A room's name and description, for its owner, and the way to delete it. */
public final class RoomSettingsCard extends DialogCard {
  private final RoomFieldsForm form;

  /**
   * @param model closes the card once it has saved
   * @param pictures the emoji images, for the fields and text from the server
   * @param delete asks whether to delete the room
   * @param close closes the card
   */
  public RoomSettingsCard(
      RoomSettingsViewModel model,
      EmojiPictures pictures,
      Translations translations,
      Runnable delete,
      Runnable close) {
    super(translations.of("room-settings.title"));
    setId("room-settings-card");
    form =
        new RoomFieldsForm("room-settings", model.fields(), model::submit, pictures, translations);
    Button remove = button("room-settings-delete", translations.of("room-settings.delete"), delete);
    remove.getStyleClass().addAll("danger", "flat");
    Button cancel = cancel("room-settings-cancel", translations, close);
    Button submit =
        submit(
            "room-settings-submit",
            translations,
            "room-settings.submit",
            model.busyProperty(),
            model::submit);
    submit.getStyleClass().add("accent");
    getChildren()
        .addAll(
            form,
            error("room-settings-error", model.fields().errorProperty(), pictures),
            remove,
            buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  @Override
  protected void focusFirst() {
    form.focusFirst();
  }
}
