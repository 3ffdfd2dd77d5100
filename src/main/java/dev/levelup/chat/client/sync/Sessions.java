package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.cache.SavedSignIn;
import dev.levelup.chat.client.net.AccountService;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Makes sessions: asks the server what it can do, then for the tokens. Futures on any thread. */
final class Sessions {
  private final Gateway gateway;

  Sessions(Gateway gateway) {
    this.gateway = gateway;
  }

  CompletableFuture<SignInWay> way(String server) {
    return address(server)
        .thenCompose(address -> gateway.accounts(address).info())
        .thenApply(
            info ->
                info.features().contains(Feature.ACCOUNTS) ? SignInWay.PASSWORD : SignInWay.TOKEN);
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

  /** A session with a token, which the server has been seen to take. */
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

  /** A session with what was kept from the last one; what is refused now has run out. */
  CompletableFuture<Session> resumed(SavedSignIn saved, Session.Watcher watcher) {
    return kept(saved, watcher)
        .exceptionallyCompose(
            thrown ->
                CompletableFuture.failedFuture(
                    isOver(thrown)
                        ? new FailureException(Failure.Kind.SIGN_IN_ENDED)
                        : ApiException.of(thrown)));
  }

  private CompletableFuture<Session> kept(SavedSignIn saved, Session.Watcher watcher) {
    if (saved.refreshToken() != null) {
      RefreshRequest request = new RefreshRequest(saved.refreshToken());
      return withAccount(saved.server(), accounts -> accounts.refresh(request), watcher);
    }
    String token = saved.token() == null ? "" : saved.token();
    return withToken(saved.server(), token, watcher);
  }

  private static boolean isOver(Throwable thrown) {
    return Failures.of(thrown).kind() == Failure.Kind.BAD_TOKEN || Failures.isRefusal(thrown, 401);
  }

  private static CompletableFuture<ServerAddress> address(String server) {
    try {
      return CompletableFuture.completedFuture(ServerAddress.parse(server));
    } catch (IllegalArgumentException e) {
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
    } catch (IllegalArgumentException e) {
      throw new FailureException(Failure.Kind.BAD_TOKEN);
    }
  }

  private CompletableFuture<Session> tried(Session session) {
    return gateway
        .history(session)
        .rooms(RoomKind.COMMUNITY)
        .thenApply(rooms -> session)
        .exceptionallyCompose(
            thrown ->
                CompletableFuture.failedFuture(
                    Failures.isRefusal(thrown, 401)
                        ? new FailureException(Failure.Kind.BAD_TOKEN)
                        : ApiException.of(thrown)));
  }
}
