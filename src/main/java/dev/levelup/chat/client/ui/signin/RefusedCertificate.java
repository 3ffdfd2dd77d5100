package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ServerCertificate;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.TrustedCertificates;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The certificate that made the last attempt fail, while its server is in the field. */
final class RefusedCertificate {
  private final AccountController account;
  private final StringProperty server;
  private final Runnable again;
  private final ReadOnlyBooleanWrapper trusted = new ReadOnlyBooleanWrapper(this, "trusted");
  private final ObservableValue<@Nullable Failure> failure;

  /**
   * @param server the text of the server field
   * @param again retries once the certificate is trusted
   */
  RefusedCertificate(AccountController account, StringProperty server, Runnable again) {
    this.account = account;
    this.server = server;
    this.again = again;
    account.stateProperty().subscribe((_, _) -> trusted.set(false));
    failure = Bindings.createObjectBinding(this::failure, account.stateProperty(), server, trusted);
  }

  /** The failure with the certificate; null for none. */
  ObservableValue<@Nullable Failure> failureProperty() {
    return failure;
  }

  /** Whether the user has trusted the certificate. */
  ReadOnlyBooleanProperty trustedProperty() {
    return trusted.getReadOnlyProperty();
  }

  /**
   * Trusts the certificate and retries. A no-op if it is no longer refused, or another server is in
   * the field.
   *
   * @param shown the failure that the user was shown
   */
  void trust(Failure shown) {
    ServerCertificate certificate = shown.certificate();
    if (certificate != null && shown.equals(failure())) {
      account.certificates().trust(certificate);
      trusted.set(true);
      again.run();
    }
  }

  private @Nullable Failure failure() {
    return account.stateProperty().get() instanceof AccountState.SignedOut out
            && out.why() != null
            && !trusted.get()
            && out.why().certificate() != null
            && TrustedCertificates.isOf(out.why().certificate(), server.get())
        ? out.why()
        : null;
  }
}
