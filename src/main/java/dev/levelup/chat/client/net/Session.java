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
 * One sign-in: who, where, what the server can do, and the tokens, which are nowhere else in
 * memory. Safe for use by many threads.
 */
public final class Session {
  /** Learns what becomes of a session's tokens, on any thread. */
  public interface Watcher {
    /** There is a new pair; the former refresh token is spent. */
    void renewed();

    /** The tokens are good for nothing any more. At most once. */
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
   * A session with nothing but a token.
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
   * A session with an account whose refresh token is elsewhere until it is needed.
   *
   * @param elsewhere gives the refresh token, or fails; asked again after a failure
   */
  public static Session ofKept(
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

  /** What the server can do; without any feature on a core server. */
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

  /** Asks what the server can do now, and which life of its database it is in. */
  public CompletableFuture<ServerInfo> infoNow() {
    return accounts.info();
  }

  /** Whether there is anything to renew the token with. */
  public synchronized boolean canRenew() {
    return (refreshToken != null || elsewhere != null) && !ended;
  }

  /** The token to show now. Never logged. */
  public synchronized String token() {
    return token;
  }

  /**
   * What to keep for the next start; null when there are no accounts, and while it is elsewhere.
   * Never logged.
   */
  public synchronized @Nullable String refreshToken() {
    return refreshToken;
  }

  /** Whether the refresh token is where it was kept, and there alone. */
  public synchronized boolean isRefreshTokenElsewhere() {
    return refreshToken == null && elsewhere != null;
  }

  /**
   * Gets a new token in the place of one that was refused or is old. Many askers share one request.
   * While a question is out that ends all sign-ins, they wait for its answer: the server refuses
   * the old tokens before it gives new ones.
   *
   * @param stale the token that the asker knows; if it has been replaced already, that is the
   *     answer
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

  /** Ends the session: its tokens have been refused for good. */
  public void end() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    watcher.ended();
  }

  /** Signs out at the server, as far as it can be reached; the session is of no use after this. */
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
   * Signs out at the server, here and wherever else the user is signed in. Then this session is of
   * no use any more.
   *
   * @return fails with an {@link ApiException}, and the session goes on
   */
  public CompletableFuture<Void> signOutEverywhere() {
    return askToEndAll(
        bearer -> accounts.signOutEverywhere(bearer).thenAccept(_ -> expectNothing()));
  }

  /**
   * Gives the user another password. All his sign-ins end, and this session goes on with a new one.
   *
   * @return fails with an {@link ApiException}, and nothing has changed
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

  /** A renewal that is under way would bring tokens that have just ended: it goes first. */
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
   * The same until there is an answer, also over a kill, and another after it: both tokens are kept
   * together. Whoever has found the refresh token alone cannot make it.
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
