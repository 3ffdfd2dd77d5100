package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.account.PasswordView;
import dev.levelup.chat.client.ui.account.PasswordViewModel;
import dev.levelup.chat.client.ui.account.SignOutView;
import dev.levelup.chat.client.ui.account.SignOutViewModel;
import dev.levelup.chat.client.ui.account.SigningOut;
import dev.levelup.chat.client.ui.avatar.AvatarCards;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;

/** The account of the signed-in user: their picture, change the password, sign out. */
final class AccountRows {
  private final AccountController account;
  private final Chat chat;
  private final Consumer<Function<Runnable, Parent>> cards;
  private final AvatarCards avatars;
  private final EmojiPictures pictures;
  private final Translations translations;

  AccountRows(
      AccountController account,
      Chat chat,
      Consumer<Function<Runnable, Parent>> cards,
      AvatarCards avatars,
      EmojiPictures pictures,
      Translations translations) {
    this.account = account;
    this.chat = chat;
    this.cards = cards;
    this.avatars = avatars;
    this.pictures = pictures;
    this.translations = translations;
  }

  /** On a server without accounts there are no passwords and no other sessions. */
  List<SettingsRow> list(Rows rows) {
    List<SettingsRow> list = new ArrayList<>();
    if (avatars.areOffered()) {
      list.add(rows.action("avatar", () -> cards.accept(avatars::own)));
    }
    if (chat.hasAccount()) {
      list.add(rows.action("password", () -> cards.accept(this::password)));
    }
    SigningOut signingOut = new SigningOut(account, chat, translations);
    list.add(rows.action("sign-out", () -> signingOut.begin(cards)));
    if (chat.hasAccount()) {
      list.add(rows.action("sign-out-everywhere", () -> cards.accept(this::signOut)));
    }
    return list;
  }

  private Parent password(Runnable back) {
    return new PasswordView(
        new PasswordViewModel(account, translations), pictures, translations, back);
  }

  private Parent signOut(Runnable back) {
    SignOutViewModel model = new SignOutViewModel(account, translations);
    return new SignOutView(model, chat.user(), chat.server(), pictures, translations, back);
  }
}
