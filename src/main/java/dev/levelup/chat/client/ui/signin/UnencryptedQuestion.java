package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.sync.account.AccountController;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Asks once for each server before an unencrypted connection is used. */
final class UnencryptedQuestion {
  private final AccountController account;
  private final StringProperty server;
  private final StringProperty asked = new SimpleStringProperty(this, "asked", "");
  private final BooleanBinding isAsked;
  private String accepted = "";
  private Runnable then = () -> {};

  UnencryptedQuestion(AccountController account, StringProperty server) {
    this.account = account;
    this.server = server;
    isAsked =
        Bindings.createBooleanBinding(
            () -> !asked.get().isEmpty() && asked.get().equals(server.get()), asked, server);
  }

  /** Whether the question is open: it belongs to the server in the field. */
  BooleanBinding isAskedProperty() {
    return isAsked;
  }

  /** Continues at once if the connection is encrypted or the user has accepted that it is not. */
  void askBefore(Runnable signIn) {
    String where = server.get();
    if (account.servers().isInsecure(where) && !where.equals(accepted)) {
      then = signIn;
      asked.set(where);
    } else {
      signIn.run();
    }
  }

  /** Continues, and does not ask about this server again. */
  void accept() {
    accepted = asked.get();
    asked.set("");
    then.run();
  }
}
