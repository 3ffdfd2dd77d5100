package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.account.SignInMethod;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.NewAccount;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The sign-in screen: input, validation, and the server's answer. */
public final class SignInViewModel {
  /** The fields that the form shows besides the server. */
  public enum Mode {
    /** Name and password of an existing account. */
    SIGN_IN,
    /** Name and password of a new account. */
    REGISTER,
    /** A token, for a server without accounts. */
    TOKEN
  }

  /** An account of every server with sample data. */
  private static final String DEMO_USER = "alice";

  private static final String DEMO_PASSWORD = "levelup";

  private static final Set<Failure.Kind> SAID_AT_A_FIELD =
      EnumSet.of(
          Failure.Kind.INVALID_USER_NAME,
          Failure.Kind.INVALID_PASSWORD,
          Failure.Kind.INVITE_INVALID,
          Failure.Kind.REGISTRATION_CLOSED);

  private final StringProperty server = new SimpleStringProperty(this, "server");
  private final StringProperty userName = new SimpleStringProperty(this, "user");
  private final StringProperty password = new SimpleStringProperty(this, "password", "");
  private final Invitation invitation = new Invitation();
  private final StringProperty invite = invitation.textProperty();
  private final StringProperty token = new SimpleStringProperty(this, "token", "");
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SIGN_IN);
  private final ObjectProperty<SignInMethod> way =
      new SimpleObjectProperty<>(this, "way", SignInMethod.UNKNOWN);
  private final BooleanBinding closed = Bindings.createBooleanBinding(this::isClosed, mode, way);
  private final BooleanProperty checked = new SimpleBooleanProperty(this, "checked");
  private final AccountController account;
  private final Translations translations;
  private final UnencryptedQuestion readable;
  private final RefusedCertificate refused;
  private Runnable lastTry = () -> {};
  private @Nullable NewAccount asked;
  private boolean tokenSuggested;

  /**
   * @param account signs in
   * @param server the initial server address
   * @param userName the initial user name; may be empty
   * @param translations of the user's language
   */
  public SignInViewModel(
      AccountController account, String server, String userName, Translations translations) {
    this.account = account;
    this.translations = translations;
    readable = new UnencryptedQuestion(account, this.server);
    refused = new RefusedCertificate(account, this.server, this::goOn);
    this.server.set(server);
    this.userName.set(userName);
    account.stateProperty().subscribe(this::forgetSecrets);
    account.stateProperty().subscribe(_ -> noteWay());
    this.server.subscribe(() -> way.set(SignInMethod.UNKNOWN));
    mode.map(Mode.REGISTER::equals).subscribe((_, _) -> lookAtServer());
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

  /** The invitation code or link, for a new account. */
  public StringProperty inviteProperty() {
    return invite;
  }

  /** Whether registering works without an invitation, as far as is known. */
  public ObservableValue<Boolean> inviteOptionalProperty() {
    return way.map(known -> known != SignInMethod.PASSWORD_BY_INVITE);
  }

  /** Whether the mode is to register, on a server with closed registration. */
  public ObservableValue<Boolean> closedProperty() {
    return closed;
  }

  /** The token, for a server without accounts. */
  public StringProperty tokenProperty() {
    return token;
  }

  /** The current mode. */
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /** Whether a request is running. */
  public ObservableValue<Boolean> busyProperty() {
    return account.stateProperty().map(AccountState.SigningIn.class::isInstance);
  }

  /** Why the last attempt failed or the last session ended; otherwise empty. */
  public ObservableValue<String> errorProperty() {
    return Bindings.createStringBinding(
        this::error, account.stateProperty(), refused.trustedProperty());
  }

  /**
   * What is wrong with a field, once the user has tried to submit; otherwise empty.
   *
   * @param field one of this model's
   */
  public ObservableValue<String> problemOf(StringProperty field) {
    return Bindings.createStringBinding(
        () -> problem(field), field, checked, mode, way, account.stateProperty());
  }

  /** The question about an unencrypted connection. */
  UnencryptedQuestion unencryptedQuestion() {
    return readable;
  }

  /** The certificate that made the last attempt fail. */
  RefusedCertificate refusedCertificate() {
    return refused;
  }

  private void goOn() {
    lookAtServer();
    lastTry.run();
  }

  /** Asks the server which mode it supports, and switches to it. */
  public void lookAtServer() {
    String typed = server.get();
    account.servers().way(typed, found -> take(typed, found));
  }

  private void take(String typed, SignInMethod found) {
    if (typed.equals(server.get())) {
      way.set(found);
    }
    suggest(found);
  }

  /**
   * If the field of the server or the invitation contains a full link, fills in its server and
   * code. One in the field of the server is for a new account.
   */
  public void takeLink() {
    boolean isServer = Invitation.isLink(server.get());
    if (isServer) {
      invite.set(server.get());
    }
    invitation
        .takeLink()
        .ifPresent(
            named -> {
              server.set(named);
              lookAtServer();
            });
    if (isServer) {
      mode.set(Mode.REGISTER);
    }
  }

  /** Signs in, or shows what is missing. */
  public void submit() {
    lastTry = this::submit;
    takeLink();
    checked.set(!isComplete());
    if (isComplete()) {
      readable.askBefore(this::signIn);
    }
  }

  private void signIn() {
    switch (mode.get()) {
      case SIGN_IN -> account.signIn(server.get(), userName.get().strip(), password.get());
      case REGISTER -> account.register(server.get(), newAccount());
      case TOKEN -> account.signInWithToken(server.get(), token.get());
    }
  }

  private NewAccount newAccount() {
    asked = new NewAccount(userName.get().strip(), password.get(), invitation.show());
    return asked;
  }

  /** Signs in with the demo account. */
  public void tryDemo() {
    lastTry = this::tryDemo;
    readable.askBefore(() -> account.signIn(server.get(), DEMO_USER, DEMO_PASSWORD));
  }

  private void suggest(SignInMethod found) {
    if (found == SignInMethod.TOKEN && mode.get() != Mode.TOKEN) {
      tokenSuggested = true;
      mode.set(Mode.TOKEN);
    } else if (found.isByPassword() && tokenSuggested) {
      tokenSuggested = false;
      mode.set(Mode.SIGN_IN);
    }
  }

  private boolean isComplete() {
    return !isClosed()
        && !isBadInvite()
        && Stream.of(server, invite, userName, password, token).noneMatch(this::isMissing);
  }

  private boolean isClosed() {
    return mode.get() == Mode.REGISTER && way.get() == SignInMethod.PASSWORD_CLOSED;
  }

  private boolean isBadInvite() {
    return mode.get() == Mode.REGISTER && invitation.isBadLink();
  }

  private boolean isMissing(StringProperty field) {
    return isAsked(field) && field.get().isBlank();
  }

  private boolean isAsked(StringProperty field) {
    if (field.equals(invite)) {
      return mode.get() == Mode.REGISTER && way.get() == SignInMethod.PASSWORD_BY_INVITE;
    }
    return field.equals(server) || field.equals(token) == (mode.get() == Mode.TOKEN);
  }

  private String problem(StringProperty field) {
    if (field.equals(server) && isClosed()) {
      return FailureWords.of(translations, Failure.of(Failure.Kind.REGISTRATION_CLOSED));
    }
    if (field.equals(invite) && isBadInvite()) {
      return translations.of("sign-in.bad-invite");
    }
    if (field.equals(invite) && isInviteRefused()) {
      return FailureWords.of(translations, Failure.of(Failure.Kind.INVITE_INVALID));
    }
    if (isRefused(field)) {
      return FailureWords.of(translations, Objects.requireNonNull(failure()));
    }
    return checked.get() && isMissing(field)
        ? translations.of("sign-in.missing." + field.getName())
        : "";
  }

  /** Whether the current name or password was sent for a new account and refused. */
  private boolean isRefused(StringProperty field) {
    return mode.get() == Mode.REGISTER
        && asked != null
        && switch (why()) {
          case INVALID_USER_NAME ->
              field.equals(userName) && field.get().strip().equals(asked.userName());
          case INVALID_PASSWORD -> field.equals(password) && field.get().equals(asked.password());
          case null, default -> false;
        };
  }

  /** Whether the current code was sent and refused. */
  private boolean isInviteRefused() {
    return why() == Failure.Kind.INVITE_INVALID && invitation.wasShown();
  }

  private Failure.@Nullable Kind why() {
    Failure failure = failure();
    return failure == null ? null : failure.kind();
  }

  private @Nullable Failure failure() {
    return account.stateProperty().get() instanceof AccountState.SignedOut out ? out.why() : null;
  }

  private void noteWay() {
    if (why() == Failure.Kind.INVITE_INVALID && invitation.wasNotShown()) {
      way.set(SignInMethod.PASSWORD_BY_INVITE);
      checked.set(true);
    } else if (why() == Failure.Kind.REGISTRATION_CLOSED) {
      way.set(SignInMethod.PASSWORD_CLOSED);
    }
  }

  private String error() {
    Failure failure = failure();
    if (failure == null
        || refused.trustedProperty().get()
        || SAID_AT_A_FIELD.contains(failure.kind())) {
      return "";
    }
    return failure.equals(Failure.of(Failure.Kind.REFUSED))
        ? translations.of("sign-in.refused")
        : FailureWords.of(translations, failure);
  }

  private void forgetSecrets(AccountState state) {
    if (state instanceof AccountState.SignedIn) {
      password.set("");
      asked = null;
      token.set("");
      invite.set("");
    }
  }
}
