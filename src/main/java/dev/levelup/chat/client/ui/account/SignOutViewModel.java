package dev.levelup.chat.client.ui.account;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The sign-out wherever the user is: it is asked first, and may fail. */
public final class SignOutViewModel {
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final AccountController account;
  private final Translations translations;

  /**
   * @param account is signed out of
   * @param translations of the user's language
   */
  public SignOutViewModel(AccountController account, Translations translations) {
    this.account = account;
    this.translations = translations;
  }

  /** Whether the server has been asked. Once it has done it, the shell is gone. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why it failed; empty otherwise. Nobody is signed out then, neither here nor elsewhere. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Asks the server, once. */
  public void submit() {
    if (!busy.get()) {
      busy.set(true);
      error.set("");
      account.signOutEverywhere(this::fail);
    }
  }

  private void fail(Failure why) {
    error.set(FailureWords.of(translations, why));
    busy.set(false);
  }
}
