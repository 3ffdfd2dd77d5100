package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FormField;
import javafx.scene.control.Button;

/** Asks for an invitation to a clan. */
public final class JoinCard extends DialogCard {
  private final FormField field;

  /**
   * @param model closes the card once the user is a member
   * @param pictures the emoji images, for text from the server
   * @param close closes the card
   */
  public JoinCard(
      InvitationViewModel model,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("join.title"));
    setId("join-card");
    field = InvitationField.of("join-code", model, pictures, translations);
    Button cancel =
        cancel(
            "join-cancel",
            translations,
            () -> {
              model.forget();
              close.run();
            });
    Button submit =
        submit("join-submit", translations, "join.submit", model.busyProperty(), model::submit);
    submit.getStyleClass().add("accent");
    getChildren().addAll(text(translations.of("join.text")), field, buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  @Override
  protected void focusFirst() {
    field.focus();
  }
}
