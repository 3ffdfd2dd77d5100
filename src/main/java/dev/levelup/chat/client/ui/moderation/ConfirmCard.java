package dev.levelup.chat.client.ui.moderation;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.ui.card.Confirmation;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import javafx.scene.control.Button;

/** Says what an action does to somebody, and asks whether to do it. */
final class ConfirmCard extends DialogCard {
  private final Button cancel;

  /**
   * @param action the first part of the keys and ids
   * @param text what happens
   * @param confirmation runs the request, and closes the card
   * @param pictures the emoji images, for names and text from the server
   * @param close closes the card
   */
  ConfirmCard(
      MemberAction action,
      String text,
      Confirmation confirmation,
      Confirmation.Request request,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of(action.key() + ".title"));
    String id = action.key();
    setId(id + "-card");
    setAccessibleHelp(text);
    cancel = cancel(id + "-cancel", translations, close);
    Button submit =
        button(id + "-submit", translations.of(id + ".submit"), () -> confirmation.send(request));
    submit.getStyleClass().add(action.isDanger() ? Styles.DANGER : "accent");
    getChildren()
        .addAll(
            text(text, pictures),
            error(id + "-error", confirmation.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(confirmation.busyProperty());
  }

  /** The cancel button, so that a mistaken Enter does nothing. */
  @Override
  protected void focusFirst() {
    cancel.requestFocus();
  }
}
