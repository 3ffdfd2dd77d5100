package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.account.PasswordView;
import dev.levelup.chat.client.ui.account.PasswordViewModel;
import dev.levelup.chat.client.ui.account.SignOutView;
import dev.levelup.chat.client.ui.account.SignOutViewModel;
import dev.levelup.chat.client.ui.account.SigningOut;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.List;
import javafx.scene.control.MenuItem;

/** The account items of the profile menu: change the password, sign out. */
final class AccountItems {
  private final AccountController account;
  private final Chat chat;
  private final Overlay overlay;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * @param overlay shows the cards
   * @param pictures the emoji images, for names and text from the server
   */
  AccountItems(
      AccountController account,
      Chat chat,
      Overlay overlay,
      EmojiPictures pictures,
      Translations translations) {
    this.pictures = pictures;
    this.account = account;
    this.chat = chat;
    this.overlay = overlay;
    this.translations = translations;
  }

  /** On a server without accounts there are no passwords and no other sessions. */
  List<MenuItem> create() {
    SigningOut signingOut = new SigningOut(account, chat, translations);
    MenuItem signOut =
        item("sign-out", () -> signingOut.begin(card -> overlay.show(card.apply(overlay::hide))));
    return chat.hasAccount()
        ? List.of(
            item("password", this::changePassword),
            signOut,
            item("sign-out-everywhere", this::signOutEverywhere))
        : List.of(signOut);
  }

  private MenuItem item(String name, Runnable action) {
    return ProfileMenu.item(name, action, translations);
  }

  private void changePassword() {
    PasswordViewModel model = new PasswordViewModel(account, translations);
    overlay.show(new PasswordView(model, pictures, translations, overlay::hide));
  }

  private void signOutEverywhere() {
    SignOutViewModel model = new SignOutViewModel(account, translations);
    overlay.show(
        new SignOutView(model, chat.user(), chat.server(), pictures, translations, overlay::hide));
  }
}
