package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.cache.SavedSignIn;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.AccountState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.ServerInfo;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts sessions: as the user asks for it, or with the stored sign-in. Only the latest attempt
 * counts; the account's state says how it went. On the FX thread.
 */
final class SessionStart {
  private static final Logger LOG = LoggerFactory.getLogger(SessionStart.class);

  private final Sessions sessions;
  private final Profile profile;
  private final FxAnswers answers;
  private final SignInAttempts attempts;
  private final CurrentSession current;

  SessionStart(
      Sessions sessions,
      Profile profile,
      FxAnswers answers,
      SignInAttempts attempts,
      CurrentSession current) {
    this.sessions = sessions;
    this.profile = profile;
    this.answers = answers;
    this.attempts = attempts;
    this.current = current;
  }

  /**
   * Signs in.
   *
   * @param ask creates the session
   */
  void signIn(Function<Session.Watcher, CompletableFuture<Session>> ask) {
    current.show(new AccountState.SigningIn());
    ask(ask, current::enter);
  }

  /** Signs in with the stored sign-in, if there is one and it is wanted; makes no request first. */
  void resume(Predicate<SavedSignIn> wanted) {
    BooleanSupplier latest = attempts.begin();
    current.show(new AccountState.Resuming());
    answers.take(
        profile.signIn(),
        latest,
        saved -> saved.filter(wanted).ifPresentOrElse(this::resume, this::nothingStored),
        _ -> nothingStored());
  }

  private void nothingStored() {
    current.show(new AccountState.SignedOut(null));
  }

  private void resume(SavedSignIn saved) {
    ask(
        watcher -> sessions.resumed(saved, watcher),
        resumed -> {
          current.enter(resumed);
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
      ask(watcher -> sessions.resumed(next, watcher), current::enter);
    }
  }

  private void ask(
      Function<Session.Watcher, CompletableFuture<Session>> ask, Consumer<Session> enter) {
    BooleanSupplier latest = attempts.begin();
    Session.Watcher watcher = attempts.watcher(latest, current);
    answers.take(ask.apply(watcher), latest, enter, this::failed);
  }

  private void failed(Throwable thrown) {
    Failure why = Failures.of(thrown);
    LOG.warn("Signing in failed, {}: {}", why.kind(), Failures.causes(thrown));
    if (why.kind() == Failure.Kind.SIGN_IN_ENDED) {
      profile.forgetSignIn();
    }
    current.show(new AccountState.SignedOut(why));
  }
}
