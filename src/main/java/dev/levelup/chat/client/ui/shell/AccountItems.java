package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Account;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.account.PasswordView;
import dev.levelup.chat.client.ui.account.PasswordViewModel;
import dev.levelup.chat.client.ui.account.SignOutView;
import dev.levelup.chat.client.ui.account.SignOutViewModel;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.words.Words;
import java.util.List;
import javafx.scene.control.MenuItem;

/** The part of the profile menu that is about the account: the password, and the ways out. */
final class AccountItems {
  private final Account account;
  private final Chat chat;
  private final Overlay overlay;
  private final EmojiPictures pictures;
  private final Words words;

  /**
   * @param overlay takes the cards
   * @param pictures draws the emoji in names and in what the server says
   */
  AccountItems(Account account, Chat chat, Overlay overlay, EmojiPictures pictures, Words words) {
    this.pictures = pictures;
    this.account = account;
    this.chat = chat;
    this.overlay = overlay;
    this.words = words;
  }

  /** A server without accounts knows neither passwords nor where else somebody is signed in. */
  List<MenuItem> create() {
    MenuItem signOut = item("sign-out", account::signOut);
    return chat.hasAccount()
        ? List.of(
            item("password", this::changePassword),
            signOut,
            item("sign-out-everywhere", this::signOutEverywhere))
        : List.of(signOut);
  }

  private MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(words.of("profile." + name), Icons.of(name));
    item.setId(name);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void changePassword() {
    PasswordViewModel model = new PasswordViewModel(account, words);
    overlay.show(new PasswordView(model, pictures, words, overlay::hide));
  }

  private void signOutEverywhere() {
    SignOutViewModel model = new SignOutViewModel(account, words);
    overlay.show(
        new SignOutView(model, chat.user(), chat.server(), pictures, words, overlay::hide));
  }
}
