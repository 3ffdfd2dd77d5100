package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.Account;
import dev.levelup.chat.client.sync.SignInWay;
import dev.levelup.chat.client.ui.words.FailureWords;
import dev.levelup.chat.client.ui.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What is typed on the sign-in screen, what is missing, and what the server said. */
public final class SignInViewModel {
  /** What the form asks for beside the server. */
  public enum Mode {
    /** Name and password of an account. */
    SIGN_IN,
    /** Name and password of an account that is to be made. */
    REGISTER,
    /** A token, for a server without accounts. */
    TOKEN
  }

  /** An account that every server with sample data has. */
  private static final String DEMO_USER = "alice";

  private static final String DEMO_PASSWORD = "levelup";

  private final StringProperty server = new SimpleStringProperty(this, "server");
  private final StringProperty userName = new SimpleStringProperty(this, "user");
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final StringProperty token = new SimpleStringProperty(this, "token", "");
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SIGN_IN);
  private final BooleanProperty checked = new SimpleBooleanProperty(this, "checked");
  private final Account account;
  private final Words words;
  private final StringProperty readable = new SimpleStringProperty(this, "readable", "");
  private String accepted = "";
  private Runnable asked = () -> {};
  private boolean tokenSuggested;

  /**
   * @param account signs in
   * @param server the first suggestion
   * @param userName the first suggestion, may be empty
   * @param words of the user's language
   */
  public SignInViewModel(Account account, String server, String userName, Words words) {
    this.account = account;
    this.words = words;
    this.server.set(server);
    this.userName.set(userName);
    account.stateProperty().subscribe(this::forgetSecrets);
  }

  /** The address of the server. */
  public StringProperty serverProperty() {
    return server;
  }

  /** The name, for an account. */
  public StringProperty userNameProperty() {
    return userName;
  }

  /** The password, for an account. */
  public StringProperty passwordProperty() {
    return password;
  }

  /** The token, for a server without accounts. */
  public StringProperty tokenProperty() {
    return token;
  }

  /** What the form asks for. */
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** Whether the server has been asked and the form waits. */
  public ObservableValue<Boolean> busyProperty() {
    return account.stateProperty().map(AccountState.SigningIn.class::isInstance);
  }

  /** Why the last attempt failed, or the last sign-in ended; empty otherwise. */
  public ObservableValue<String> errorProperty() {
    return account.stateProperty().map(this::error);
  }

  /**
   * What is wrong with a field, once the user has tried to submit; empty otherwise.
   *
   * @param field one of this model's
   */
  public ObservableValue<String> problemOf(StringProperty field) {
    return Bindings.createStringBinding(() -> problem(field), field, checked, mode);
  }

  /** Whether the user is asked about a server to which everybody on the way can listen. */
  public ObservableValue<Boolean> asksAboutReadableProperty() {
    return Bindings.createBooleanBinding(
        () -> !readable.get().isEmpty() && readable.get().equals(server.get()), readable, server);
  }

  /** The user signs in there all the same, and is not asked about that server again. */
  public void acceptReadable() {
    accepted = readable.get();
    readable.set("");
    asked.run();
  }

  /** Asks the server how one signs in there, and shows the fields for it. */
  public void lookAtServer() {
    account.look(server.get(), this::suggest);
  }

  /** Signs in, or shows what is missing. */
  public void submit() {
    checked.set(!isComplete());
    if (isComplete()) {
      askFirst(this::signIn);
    }
  }

  private void signIn() {
    switch (mode.get()) {
      case SIGN_IN -> account.signIn(server.get(), userName.get().strip(), password.get());
      case REGISTER -> account.register(server.get(), userName.get().strip(), password.get());
      case TOKEN -> account.signInWithToken(server.get(), token.get());
    }
  }

  private void askFirst(Runnable signIn) {
    String where = server.get();
    if (account.isReadableOnTheWay(where) && !where.equals(accepted)) {
      asked = signIn;
      readable.set(where);
    } else {
      signIn.run();
    }
  }

  /** Signs in with an account that every server with sample data has. */
  public void tryDemo() {
    askFirst(() -> account.signIn(server.get(), DEMO_USER, DEMO_PASSWORD));
  }

  private void suggest(SignInWay way) {
    if (way == SignInWay.TOKEN && mode.get() != Mode.TOKEN) {
      tokenSuggested = true;
      mode.set(Mode.TOKEN);
    } else if (way == SignInWay.PASSWORD && tokenSuggested) {
      tokenSuggested = false;
      mode.set(Mode.SIGN_IN);
    }
  }

  private boolean isComplete() {
    return !isMissing(server) && !isMissing(userName) && !isMissing(password) && !isMissing(token);
  }

  private boolean isMissing(StringProperty field) {
    boolean forToken = mode.get() == Mode.TOKEN;
    boolean asked = field.equals(server) || field.equals(token) == forToken;
    return asked && field.get().isBlank();
  }

  private String problem(StringProperty field) {
    return checked.get() && isMissing(field) ? words.of("sign-in.missing." + field.getName()) : "";
  }

  private String error(AccountState state) {
    if (!(state instanceof AccountState.SignedOut out) || out.why() == null) {
      return "";
    }
    return out.why().equals(Failure.of(Failure.Kind.REFUSED))
        ? words.of("sign-in.refused")
        : FailureWords.of(words, out.why());
  }

  private void forgetSecrets(AccountState state) {
    if (state instanceof AccountState.SignedIn) {
      password.set("");
      token.set("");
    }
  }
}
