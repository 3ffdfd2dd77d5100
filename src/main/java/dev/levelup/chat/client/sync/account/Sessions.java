package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.cache.SavedSignIn;
import dev.levelup.chat.client.net.AccountService;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.connection.FailureException;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Creates sessions: requests the server's info, then the tokens. Futures complete on any thread.
 */
final class Sessions {
  private final Gateway gateway;
  private final Function<SavedSignIn, CompletableFuture<Optional<String>>> keyring;

  /**
   * @param keyring returns the refresh token of a sign-in that is stored there
   */
  Sessions(Gateway gateway, Function<SavedSignIn, CompletableFuture<Optional<String>>> keyring) {
    this.gateway = gateway;
    this.keyring = keyring;
  }

  /** False for an invalid address, which is reported when it is used. */
  static boolean isInsecure(String server) {
    try {
      return ServerAddress.parse(server).isInsecure();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Whether two addresses, each as somebody typed it, are one server. */
  static boolean isSameServer(String one, String other) {
    try {
      return ServerAddress.parse(one).equals(ServerAddress.parse(other));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /**
   * Whether a link leads to a server.
   *
   * @param server its address as somebody typed it
   * @param named host and port, as the link has them
   */
  static boolean isNamed(String server, String named) {
    try {
      return ServerAddress.parse(server).isNamed(named);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  CompletableFuture<SignInMethod> way(String server) {
    return address(server)
        .thenCompose(address -> gateway.accounts(address).info())
        .thenApply(SignInMethod::of);
  }

  /**
   * A session with an account.
   *
   * @param ask signs in or registers
   */
  CompletableFuture<Session> withAccount(
      String server,
      Function<AccountService, CompletableFuture<SignIn>> ask,
      Session.Watcher watcher) {
    return address(server)
        .thenCompose(
            address -> {
              AccountService accounts = gateway.accounts(address);
              return accounts
                  .info()
                  .thenCompose(
                      info ->
                          ask.apply(accounts)
                              .thenApply(
                                  signIn -> Session.of(address, info, accounts, signIn, watcher)));
            });
  }

  /** A session with a token that the server has accepted in a request. */
  CompletableFuture<Session> withToken(String server, String token, Session.Watcher watcher) {
    return address(server)
        .thenCompose(
            address -> {
              AccountService accounts = gateway.accounts(address);
              return accounts
                  .info()
                  .thenApply(info -> ofToken(address, info, accounts, token, watcher));
            })
        .thenCompose(this::tried);
  }

  /** A session from a stored sign-in. Makes no request: an expired one shows later. */
  CompletableFuture<Session> resumed(SavedSignIn saved, Session.Watcher watcher) {
    return address(saved.server()).thenApply(address -> stored(address, saved, watcher));
  }

  /**
   * The session as a stored sign-in, for {@link #resumed}.
   *
   * @param info what the server can do
   */
  static SavedSignIn saved(Session session, ServerInfo info) {
    return new SavedSignIn(
        session.server().toString(),
        info,
        session.user(),
        session.token(),
        session.refreshToken(),
        session.isRefreshTokenElsewhere() ? true : null);
  }

  /** What a server can do now. */
  CompletableFuture<ServerInfo> info(ServerAddress server) {
    return gateway.accounts(server).info();
  }

  private Session stored(ServerAddress address, SavedSignIn saved, Session.Watcher watcher) {
    AccountService accounts = gateway.accounts(address);
    if (Boolean.TRUE.equals(saved.inKeyring())) {
      return Session.ofStored(
          address,
          saved.info(),
          accounts,
          saved.user(),
          saved.token(),
          watcher,
          () -> keyring.apply(saved).thenCompose(Sessions::found));
    }
    String refreshToken = saved.refreshToken();
    if (refreshToken == null) {
      return ofToken(address, saved.info(), accounts, saved.token(), watcher);
    }
    SignIn signIn = new SignIn(saved.token(), refreshToken, Instant.EPOCH, saved.user());
    return Session.of(address, saved.info(), accounts, signIn, watcher);
  }

  /** A token that was removed from the keyring ends the sign-in. */
  private static CompletableFuture<String> found(Optional<String> token) {
    return token
        .map(CompletableFuture::completedFuture)
        .orElseGet(
            () -> CompletableFuture.failedFuture(new ApiException.Refused(401, null, null, null)));
  }

  private static CompletableFuture<ServerAddress> address(String server) {
    try {
      return CompletableFuture.completedFuture(ServerAddress.parse(server));
    } catch (IllegalArgumentException _) {
      return CompletableFuture.failedFuture(new FailureException(Failure.Kind.BAD_ADDRESS));
    }
  }

  private static Session ofToken(
      ServerAddress address,
      ServerInfo info,
      AccountService accounts,
      String token,
      Session.Watcher watcher) {
    try {
      return Session.ofToken(address, info, accounts, token, watcher);
    } catch (IllegalArgumentException _) {
      throw new FailureException(Failure.Kind.BAD_TOKEN);
    }
  }

  private CompletableFuture<Session> tried(Session session) {
    return gateway
        .history(session)
        .rooms(RoomKind.COMMUNITY)
        .thenApply(_ -> session)
        .exceptionallyCompose(
            thrown ->
                CompletableFuture.failedFuture(
                    Failures.isRefusal(thrown, 401)
                        ? new FailureException(Failure.Kind.BAD_TOKEN)
                        : ApiException.of(thrown)));
  }
}
