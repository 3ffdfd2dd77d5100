package dev.levelup.chat.client.ui.account;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The sign-out on all devices, which needs a confirmation and may fail. */
public final class SignOutViewModel {
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final AccountController account;
  private final Translations translations;

  /**
   * @param account signs out
   * @param translations of the user's language
   */
  public SignOutViewModel(AccountController account, Translations translations) {
    this.account = account;
    this.translations = translations;
  }

  /** Whether the request is running. After success the shell is closed. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the request failed; otherwise empty. After a failure no device is signed out. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Sends the request; a no-op while it is running. */
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
