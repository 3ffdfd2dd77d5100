package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.SavedSignIn;
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
import dev.levelup.chat.protocol.ServerInfo;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs in and out. The sign-in screen calls it and binds {@link #stateProperty()}; a sign-in
 * creates and starts a {@link Chat}, which the window shows until it is null again. On the FX
 * thread.
 */
public final class AccountController {
  private static final Logger LOG = LoggerFactory.getLogger(AccountController.class);

  private final Sessions sessions;
  private final Profile profile;
  private final FxThread fx;
  private final FxAnswers answers;
  private final ServerLookup servers;
  private final SignInAttempts attempts;
  private final Function<Session, Chat> chats;
  private final ReadOnlyObjectWrapper<AccountState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new AccountState.SignedOut(null));
  private final ReadOnlyObjectWrapper<@Nullable Chat> chat =
      new ReadOnlyObjectWrapper<>(this, "chat", null);
  private @Nullable Session session;

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
    this.attempts = new SignInAttempts(fx);
    this.chats = chats;
  }

  public ReadOnlyObjectProperty<AccountState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The chat of the signed-in user; null while nobody is signed in. */
  public ReadOnlyObjectProperty<@Nullable Chat> chatProperty() {
    return chat.getReadOnlyProperty();
  }

  /** The network settings have changed: the chat, if there is one, connects again. */
  public void reconnect() {
    Chat open = chat.get();
    if (open != null) {
      open.reconnect();
    }
  }

  /**
   * Where the user is signed in; null if the server does not support that, and while nobody is
   * signed in.
   */
  public @Nullable OwnSignIns signIns() {
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
    begin(watcher -> sessions.withAccount(server, each -> each.signIn(credentials), watcher));
  }

  /** Creates an account and signs in with it. */
  public void register(String server, NewAccount wanted) {
    profile.change(each -> each.withSignIn(server.strip(), wanted.userName()));
    begin(watcher -> sessions.withAccount(server, each -> each.register(wanted), watcher));
  }

  /** Signs in with a token, at a server without accounts. */
  public void signInWithToken(String server, String token) {
    begin(watcher -> sessions.withToken(server, token.strip(), watcher));
  }

  /**
   * Signs in with the stored sign-in, if there is one. For the start of the program: makes no
   * request, so that the last state shows even without a network. An expired sign-in ends when the
   * server says so.
   */
  public void resume() {
    resume(_ -> true);
  }

  /**
   * As {@link #resume()}, but only if the stored sign-in is for that server.
   *
   * @param server as it was typed
   */
  public void resumeAt(String server) {
    resume(saved -> Sessions.isSameServer(saved.server(), server));
  }

  private void resume(Predicate<SavedSignIn> wanted) {
    BooleanSupplier latest = attempts.begin();
    state.set(new AccountState.Resuming());
    answers.take(
        profile.signIn(),
        latest,
        saved ->
            saved
                .filter(wanted)
                .ifPresentOrElse(this::resume, () -> state.set(new AccountState.SignedOut(null))),
        _ -> state.set(new AccountState.SignedOut(null)));
  }

  /**
   * Signs out: here at once, deleting everything that is stored, and at the server as soon as it
   * responds.
   */
  public void signOut() {
    Chat open = chat.get();
    if (session != null && open != null) {
      answers.take(session.signOut(), () -> false, _ -> {}, _ -> {});
      open.forget();
      leave(null);
    }
  }

  /**
   * Signs out all of the user's sign-ins: at the server first, then here as {@link #signOut()}
   * does.
   *
   * @param failed called when the server refused or could not be reached; nothing has changed then
   */
  public void signOutEverywhere(Consumer<Failure> failed) {
    Session mine = session;
    Chat open = chat.get();
    if (mine != null && open != null) {
      answers.take(
          mine.signOutEverywhere(),
          () -> mine.equals(session),
          _ -> {
            open.forget();
            leave(null);
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
    Session mine = session;
    if (mine != null) {
      answers.take(
          mine.changePassword(change),
          () -> mine.equals(session),
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
    return session != null && session.server().isNamed(named);
  }

  /** Whether that is the server of the last sign-in, so that the user has used it before. */
  public boolean knows(String named) {
    String last = profile.preferences().server();
    return isAt(named) || (last != null && Sessions.isNamed(last, named));
  }

  /** Signs out to go to another server; what is stored remains for when the user comes back. */
  public void leaveServer() {
    if (session != null) {
      answers.take(session.signOut(), () -> false, _ -> {}, _ -> {});
      leave(null);
    }
  }

  /** Goes back to the sign-in screen; signing in as the same user restores everything. */
  public void signInAgain() {
    if (session != null) {
      leave(Failure.of(Failure.Kind.SIGN_IN_ENDED));
    }
  }

  /**
   * Replaces the signed-in user's chat by a new one with the stored data, as at a start. For a
   * window that is created again: the views of the former one must not act on the new chat.
   */
  public void restartChat() {
    if (session != null) {
      enter(session);
    }
  }

  /** Ends the chat; the sign-in is stored for the next start. */
  public void close() {
    attempts.cancel();
    closeChat();
  }

  private void closeChat() {
    Chat open = chat.get();
    if (open != null) {
      open.close();
    }
  }

  private void begin(Function<Session.Watcher, CompletableFuture<Session>> ask) {
    state.set(new AccountState.SigningIn());
    ask(ask, this::enter);
  }

  private void ask(
      Function<Session.Watcher, CompletableFuture<Session>> ask, Consumer<Session> enter) {
    BooleanSupplier latest = attempts.begin();
    Session.Watcher watcher = attempts.watcher(latest, new Watcher());
    answers.take(ask.apply(watcher), latest, enter, this::failed);
  }

  private void resume(SavedSignIn saved) {
    ask(
        watcher -> sessions.resumed(saved, watcher),
        resumed -> {
          enter(resumed);
          answers.take(
              sessions.info(resumed.server()),
              attempts.current(),
              info -> takeInfo(resumed, info),
              _ -> {});
        });
  }

  /**
   * If the server's features or limits have changed since the last time, starts the chat again with
   * the new ones.
   */
  private void takeInfo(Session resumed, ServerInfo info) {
    // Not the epoch, which the chat learns itself at each connect.
    if (!info.withEpoch(resumed.info().epoch()).equals(resumed.info())) {
      SavedSignIn next = Sessions.saved(resumed, info);
      ask(watcher -> sessions.resumed(next, watcher), this::enter);
    }
  }

  private void enter(Session entered) {
    closeChat();
    session = entered;
    store(entered);
    String server = entered.server().toString();
    profile.change(each -> each.withSignIn(server, entered.user().name()));
    state.set(new AccountState.SignedIn(entered.user(), server));
    Chat started = chats.apply(entered);
    chat.set(started);
    started.start();
  }

  private void failed(Throwable thrown) {
    Failure why = Failures.of(thrown);
    LOG.warn("Signing in failed, {}: {}", why.kind(), Failures.causes(thrown));
    if (why.kind() == Failure.Kind.SIGN_IN_ENDED) {
      profile.forgetSignIn();
    }
    state.set(new AccountState.SignedOut(why));
  }

  private void store(Session current) {
    profile.store(Sessions.saved(current, current.info()));
  }

  private void leave(@Nullable Failure why) {
    close();
    session = null;
    chat.set(null);
    profile.forgetSignIn();
    state.set(new AccountState.SignedOut(why));
  }

  private final class Watcher implements Session.Watcher {
    @Override
    public void renewed() {
      if (session != null) {
        store(session);
      }
    }

    @Override
    public void ended() {
      if (session != null) {
        leave(Failure.of(Failure.Kind.SIGN_IN_ENDED));
      }
    }
  }
}
