package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.sync.account.AccountController;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Asks once before what is said to a server can be read by everybody on the way. */
final class ReadableQuestion {
  private final AccountController account;
  private final StringProperty server;
  private final StringProperty asked = new SimpleStringProperty(this, "asked", "");
  private final BooleanBinding isAsked;
  private String accepted = "";
  private Runnable then = () -> {};

  ReadableQuestion(AccountController account, StringProperty server) {
    this.account = account;
    this.server = server;
    isAsked =
        Bindings.createBooleanBinding(
            () -> !asked.get().isEmpty() && asked.get().equals(server.get()), asked, server);
  }

  /** Whether the question stands: it is about the server that is typed. */
  BooleanBinding isAskedProperty() {
    return isAsked;
  }

  /** Goes on at once where nobody else can read, or where the user has accepted that. */
  void askBefore(Runnable signIn) {
    String where = server.get();
    if (account.servers().isInsecure(where) && !where.equals(accepted)) {
      then = signIn;
      asked.set(where);
    } else {
      signIn.run();
    }
  }

  /** Goes on, and does not ask about this server again. */
  void accept() {
    accepted = asked.get();
    asked.set("");
    then.run();
  }
}
