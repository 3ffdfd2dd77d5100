package dev.levelup.chat.client.ui.account;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;

/**
 * The sign-out on this machine, which asks first where it would delete what was not sent. FX thread
 * only.
 */
public final class SigningOut {
  private final AccountController account;
  private final Chat chat;
  private final Translations translations;

  public SigningOut(AccountController account, Chat chat, Translations translations) {
    this.account = account;
    this.chat = chat;
    this.translations = translations;
  }

  /**
   * Signs out, or asks whether to.
   *
   * @param cards shows the card that is made with what closes it
   */
  public void begin(Consumer<Function<Runnable, Parent>> cards) {
    if (chat.hasUnsent()) {
      cards.accept(close -> new UnsentView(account::signOut, translations, close));
    } else {
      account.signOut();
    }
  }
}
