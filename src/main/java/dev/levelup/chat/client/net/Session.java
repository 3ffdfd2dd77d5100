package dev.levelup.chat.client.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.User;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in: the user, the server and its info, and the tokens, which are nowhere else in memory.
 * Thread-safe.
 */
public final class Session {
  /** Listens to a session's tokens; called on any thread. */
  public interface Watcher {
    /** There is a new pair of tokens; the former refresh token is used up. */
    void renewed();

    /** The tokens are no longer valid. Called at most once. */
    void ended();
  }

  private final ServerAddress server;
  private final ServerInfo info;
  private final User user;
  private final AccountService accounts;
  private final Watcher watcher;
  private String token;
  private final @Nullable Supplier<CompletableFuture<String>> elsewhere;
  private @Nullable String refreshToken;
  private @Nullable CompletableFuture<String> renewal;
  private CompletableFuture<?> ending = CompletableFuture.completedFuture(null);
  private boolean ended;

  private Session(
      ServerAddress server,
      ServerInfo info,
      AccountService accounts,
      User user,
      String token,
      Watcher watcher,
      @Nullable Supplier<CompletableFuture<String>> elsewhere) {
    this.server = server;
    this.info = info;
    this.accounts = accounts;
    this.user = user;
    this.token = token;
    this.watcher = watcher;
    this.elsewhere = elsewhere;
  }

  /** A session with an account, whose token can be renewed. */
  public static Session of(
      ServerAddress server,
      ServerInfo info,
      AccountService accounts,
      SignIn signIn,
      Watcher watcher) {
    Session session =
        new Session(server, info, accounts, signIn.user(), signIn.token(), watcher, null);
    session.refreshToken = signIn.refreshToken();
    return session;
  }

  /**
   * A session with only an access token.
   *
   * @throws IllegalArgumentException when the token names no user
   */
  public static Session ofToken(
      ServerAddress server,
      ServerInfo info,
      AccountService accounts,
      String token,
      Watcher watcher) {
    return new Session(server, info, accounts, TokenClaims.user(token), token, watcher, null);
  }

  /**
   * A session with an account whose refresh token is stored elsewhere until it is needed.
   *
   * @param elsewhere fetches the refresh token, or fails; called again after a failure
   */
  public static Session ofStored(
      ServerAddress server,
      ServerInfo info,
      AccountService accounts,
      User user,
      String token,
      Watcher watcher,
      Supplier<CompletableFuture<String>> elsewhere) {
    return new Session(server, info, accounts, user, token, watcher, elsewhere);
  }

  public ServerAddress server() {
    return server;
  }

  public User user() {
    return user;
  }

  /** The server's info; without features for a core server. */
  public ServerInfo info() {
    return info;
  }

  /**
   * Whether the server has an extension.
   *
   * @param feature one of {@link dev.levelup.chat.protocol.Feature}
   */
  public boolean has(String feature) {
    return info.features().contains(feature);
  }

  AccountService accounts() {
    return accounts;
  }

  /** Requests the server's present info, with the epoch of its database. */
  public CompletableFuture<ServerInfo> infoNow() {
    return accounts.info();
  }

  /** Whether there is a refresh token. */
  public synchronized boolean canRenew() {
    return (refreshToken != null || elsewhere != null) && !ended;
  }

  /** The present access token. Never logged. */
  public synchronized String token() {
    return token;
  }

  /**
   * The refresh token, to be stored for the next start; null when there are no accounts, and while
   * it is stored elsewhere. Never logged.
   */
  public synchronized @Nullable String refreshToken() {
    return refreshToken;
  }

  /** Whether the refresh token is only where it is stored, and not in memory. */
  public synchronized boolean isRefreshTokenElsewhere() {
    return refreshToken == null && elsewhere != null;
  }

  /**
   * Replaces a token that was refused or is old by a new one. Concurrent callers share one request.
   * While a request that ends all sign-ins is pending, they wait for its response: the server
   * refuses the old tokens before it returns new ones.
   *
   * @param stale the token that the caller has; if it was replaced already, the present one is
   *     returned
   * @return fails with an {@link ApiException}; a refusal ends the session
   */
  public synchronized CompletableFuture<String> renew(String stale) {
    if (!ending.isDone()) {
      return ending.thenCompose(_ -> renew(stale));
    }
    if (!stale.equals(token)) {
      return CompletableFuture.completedFuture(token);
    }
    if (renewal == null || renewal.isDone()) {
      renewal = ask();
    }
    return renewal;
  }

  /** Ends the session, because its tokens were refused for good. */
  public void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    watcher.ended();
  }

  /** Signs out at the server, if it can be reached; the session must not be used after this. */
  public synchronized CompletableFuture<Void> signOut() {
    ended = true;
    return refreshToken == null && elsewhere == null
        ? CompletableFuture.completedFuture(null)
        : fetchRefreshToken()
            .thenCompose(known -> accounts.signOut(token(), new RefreshRequest(known)));
  }

  private CompletableFuture<String> fetchRefreshToken() {
    if (refreshToken != null) {
      return CompletableFuture.completedFuture(refreshToken);
    }
    return elsewhere == null
        ? CompletableFuture.failedFuture(new ApiException.Refused(401, null, null, null))
        : elsewhere.get();
  }

  /**
   * Ends all sign-ins of the user at the server, this one included. The session must not be used
   * after that.
   *
   * @return fails with an {@link ApiException}; then the session is still valid
   */
  public CompletableFuture<Void> signOutEverywhere() {
    return askToEndAll(
        bearer -> accounts.signOutEverywhere(bearer).thenAccept(_ -> expectNothing()));
  }

  /**
   * Changes the user's password. All their sign-ins end, and this session continues with a new one.
   *
   * @return fails with an {@link ApiException}; then nothing has changed
   */
  public CompletableFuture<Void> changePassword(PasswordChange change) {
    return askToEndAll(
        bearer -> accounts.changePassword(bearer, change).thenAccept(this::replaceTokens));
  }

  private CompletableFuture<Void> askToEndAll(Function<String, CompletableFuture<Void>> question) {
    String shown = token();
    return askAlone(question)
        .exceptionallyCompose(
            thrown ->
                ApiException.isTokenRefused(thrown)
                    ? renew(shown).thenCompose(_ -> askAlone(question))
                    : CompletableFuture.failedFuture(ApiException.of(thrown)));
  }

  /**
   * Waits for a pending renewal first, which otherwise would return tokens that have just ended.
   */
  private synchronized CompletableFuture<Void> askAlone(
      Function<String, CompletableFuture<Void>> question) {
    CompletableFuture<?> before =
        renewal == null ? CompletableFuture.completedFuture(null) : settled(renewal);
    CompletableFuture<Void> answer = before.thenCompose(_ -> question.apply(token()));
    ending = settled(answer);
    return answer;
  }

  private static CompletableFuture<?> settled(CompletableFuture<?> question) {
    return question.handle((answer, _) -> answer);
  }

  private synchronized void expectNothing() {
    ended = true;
  }

  private CompletableFuture<String> ask() {
    String shown = token;
    CompletableFuture<SignIn> answer =
        ended
            ? CompletableFuture.failedFuture(new ApiException.Refused(401, null, null, null))
            : fetchRefreshToken()
                .thenCompose(known -> accounts.refresh(new RefreshRequest(known, retryKey(shown))));
    return answer
        .whenComplete((_, failure) -> endIfRefused(failure))
        .thenApply(this::replaceTokens);
  }

  /**
   * The same key for all retries until there is a response, even after a kill, and another one
   * after it: it is derived from both tokens, which are stored together. Somebody who has only the
   * refresh token cannot compute it.
   */
  private static String retryKey(String token) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void endIfRefused(@Nullable Throwable failure) {
    if (failure != null && ApiException.isTokenRefused(failure)) {
      end();
    }
  }

  private String replaceTokens(SignIn signIn) {
    synchronized (this) {
      token = signIn.token();
      refreshToken = signIn.refreshToken();
    }
    watcher.renewed();
    return signIn.token();
  }
}
