package dev.levelup.chat.client.ui.account;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.User;
import javafx.scene.control.Button;

/** Asks whether to sign out on all devices, and explains what that does. */
public final class SignOutView extends DialogCard {
  private final Button cancel;

  /**
   * @param server the server's address for display
   * @param pictures the emoji images, for the user's name
   * @param close closes the card
   */
  public SignOutView(
      SignOutViewModel model,
      User user,
      String server,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("sign-out-everywhere.title"));
    setId("sign-out-card");
    cancel = cancel("sign-out-cancel", translations, close);
    Button submit =
        submit(
            "sign-out-submit",
            translations,
            "sign-out-everywhere.submit",
            model.busyProperty(),
            model::submit);
    submit.getStyleClass().add(Styles.DANGER);
    String name = translations.isolate(ForeignText.name(user));
    String text = translations.of("sign-out-everywhere.text", name, server);
    setAccessibleHelp(text);
    getChildren()
        .addAll(
            text(text, pictures),
            error("sign-out-error", model.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(model.busyProperty());
  }

  /** The cancel button, so that a mistaken Enter signs nobody out. */
  @Override
  protected void focusFirst() {
    cancel.requestFocus();
  }
}
