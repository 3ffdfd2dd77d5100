package dev.levelup.chat.client.ui.account;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.scene.control.Button;

/** Asks whether to sign out although something was not sent. */
final class UnsentView extends DialogCard {
  private final Button cancel;

  /**
   * @param signOut signs out, after which the window shows something else
   * @param close closes the card
   */
  UnsentView(Runnable signOut, Translations translations, Runnable close) {
    super(translations.of("sign-out.title"));
    setId("unsent-card");
    String text = translations.of("sign-out.text");
    setAccessibleHelp(text);
    cancel = cancel("unsent-cancel", translations, close);
    Button submit = button("unsent-submit", translations.of("settings.sign-out.action"), signOut);
    submit.getStyleClass().add(Styles.DANGER);
    getChildren().addAll(text(text), buttons(cancel, submit));
  }

  /** The cancel button, so that a mistaken Enter deletes nothing. */
  @Override
  protected void focusFirst() {
    cancel.requestFocus();
  }
}
