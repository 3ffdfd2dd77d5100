package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.PasswordChange;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Signs in and out. The sign-in screen calls it and binds {@link #stateProperty()}; a sign-in
 * creates and starts a {@link Chat}, which the window shows until it is null again. On the FX
 * thread.
 */
public final class AccountController {
  private final Sessions sessions;
  private final Profile profile;
  private final FxThread fx;
  private final FxAnswers answers;
  private final ServerLookup servers;
  private final CurrentSession current;
  private final SessionStart start;

  /**
   * Nobody is signed in yet.
   *
   * @param chats creates the chat of a session; this class starts and closes it
   */
  public AccountController(
      Gateway gateway, Profile profile, FxThread fx, Function<Session, Chat> chats) {
    this.sessions = new Sessions(gateway, profile::refreshToken);
    this.profile = profile;
    this.fx = fx;
    this.answers = new FxAnswers(fx);
    this.servers = new ServerLookup(sessions, answers);
    SignInAttempts attempts = new SignInAttempts(fx);
    this.current = new CurrentSession(profile, attempts, chats);
    this.start = new SessionStart(sessions, profile, answers, attempts, current);
  }

  public ReadOnlyObjectProperty<AccountState> stateProperty() {
    return current.stateProperty();
  }

  /** The chat of the signed-in user; null while nobody is signed in. */
  public ReadOnlyObjectProperty<@Nullable Chat> chatProperty() {
    return current.chatProperty();
  }

  /** The network settings have changed: the chat, if there is one, connects again. */
  public void reconnect() {
    Chat open = chatProperty().get();
    if (open != null) {
      open.reconnect();
    }
  }

  /**
   * Where the user is signed in; null if the server does not support that, and while nobody is
   * signed in.
   */
  public @Nullable OwnSignIns signIns() {
    Session session = current.get();
    return session == null ? null : OwnSignIns.of(session, fx);
  }

  /** The certificates that the user trusts in addition to the machine's. */
  public TrustedCertificates certificates() {
    return new TrustedCertificates(profile.pinnedCertificates());
  }

  /** Answers questions about servers. */
  public ServerLookup servers() {
    return servers;
  }

  /** Signs in with an account. */
  public void signIn(String server, String userName, String password) {
    Credentials credentials = new Credentials(userName, password);
    // What was typed is shown again at the next start, whether the sign-in succeeds or not.
    profile.change(each -> each.withSignIn(server.strip(), userName));
    start.signIn(
        watcher -> sessions.withAccount(server, each -> each.signIn(credentials), watcher));
  }

  /** Creates an account and signs in with it. */
  public void register(String server, NewAccount wanted) {
    profile.change(each -> each.withSignIn(server.strip(), wanted.userName()));
    start.signIn(watcher -> sessions.withAccount(server, each -> each.register(wanted), watcher));
  }

  /** Signs in with a token, at a server without accounts. */
  public void signInWithToken(String server, String token) {
    start.signIn(watcher -> sessions.withToken(server, token.strip(), watcher));
  }

  /**
   * Signs in with the stored sign-in, if there is one. For the start of the program: makes no
   * request, so that the last state shows even without a network. An expired sign-in ends when the
   * server says so.
   */
  public void resume() {
    start.resume(_ -> true);
  }

  /**
   * As {@link #resume()}, but only if the stored sign-in is for that server.
   *
   * @param server as it was typed
   */
  public void resumeAt(String server) {
    start.resume(saved -> Sessions.isSameServer(saved.server(), server));
  }

  /**
   * Signs out: here at once, deleting everything that is stored, and at the server as soon as it
   * responds.
   */
  public void signOut() {
    Session mine = current.get();
    Chat open = chatProperty().get();
    if (mine != null && open != null) {
      endAtServer(mine);
      open.forget();
      current.leave(null);
    }
  }

  /**
   * Signs out all of the user's sign-ins: at the server first, then here as {@link #signOut()}
   * does.
   *
   * @param failed called when the server refused or could not be reached; nothing has changed then
   */
  public void signOutEverywhere(Consumer<Failure> failed) {
    Session mine = current.get();
    Chat open = chatProperty().get();
    if (mine != null && open != null) {
      answers.take(
          mine.signOutEverywhere(),
          () -> current.is(mine),
          _ -> {
            open.forget();
            current.leave(null);
          },
          thrown -> failed.accept(Failures.of(thrown)));
    }
  }

  /**
   * Changes the user's password. They stay signed in here and are signed out everywhere else.
   *
   * @param done called on success, unless the sign-in has ended meanwhile
   * @param failed called on failure; nothing has changed then
   */
  public void changePassword(PasswordChange change, Runnable done, Consumer<Failure> failed) {
    Session mine = current.get();
    if (mine != null) {
      answers.take(
          mine.changePassword(change),
          () -> current.is(mine),
          _ -> done.run(),
          thrown -> failed.accept(Failures.of(thrown)));
    }
  }

  /**
   * Whether the user is signed in at the server that a link names.
   *
   * @param named host and port, as the link has them
   */
  public boolean isAt(String named) {
    Session session = current.get();
    return session != null && session.server().isNamed(named);
  }

  /** Whether that is the server of the last sign-in, so that the user has used it before. */
  public boolean knows(String named) {
    String last = profile.preferences().server();
    return isAt(named) || (last != null && Sessions.isNamed(last, named));
  }

  /** Signs out to go to another server; what is stored remains for when the user comes back. */
  public void leaveServer() {
    Session mine = current.get();
    if (mine != null) {
      endAtServer(mine);
      current.leave(null);
    }
  }

  /** As soon as it responds; nobody waits for that. */
  private void endAtServer(Session ended) {
    answers.take(ended.signOut(), () -> false, _ -> {}, _ -> {});
  }

  /** Goes back to the sign-in screen; signing in as the same user restores everything. */
  public void signInAgain() {
    current.ended();
  }

  /**
   * Replaces the signed-in user's chat by a new one with the stored data, as at a start. For a
   * window that is created again: the views of the former one must not act on the new chat.
   */
  public void restartChat() {
    Session session = current.get();
    if (session != null) {
      current.enter(session);
    }
  }

  /** Ends the chat; the sign-in is stored for the next start. */
  public void close() {
    current.close();
  }
}
