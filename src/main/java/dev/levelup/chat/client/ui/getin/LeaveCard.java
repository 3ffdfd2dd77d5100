package dev.levelup.chat.client.ui.getin;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import javafx.scene.control.Button;

/** Asks whether to leave a clan, and explains what that does. */
public final class LeaveCard extends DialogCard {
  private final Button cancel;

  /**
   * @param model closes the card once the membership has ended
   * @param pictures the emoji images, for the clan's name and text from the server
   * @param close closes the card
   */
  public LeaveCard(
      LeaveViewModel model, EmojiPictures pictures, Translations translations, Runnable close) {
    super(translations.of("leave.title"));
    setId("leave-card");
    String words = translations.of("leave.text", translations.isolate(model.room().name()));
    setAccessibleHelp(words);
    cancel = cancel("leave-cancel", translations, close);
    Button submit =
        submit("leave-submit", translations, "leave.submit", model.busyProperty(), model::submit);
    submit.getStyleClass().add(Styles.DANGER);
    getChildren()
        .addAll(
            text(words, pictures),
            error("leave-error", model.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  /** The cancel button, so that a mistaken Enter ends nothing. */
  @Override
  protected void focusFirst() {
    cancel.requestFocus();
  }
}
