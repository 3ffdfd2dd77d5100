package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.OwnSignInList;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.SignOutEverywhere;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** {@link AccountService} over HTTP. */
final class HttpAccountService implements AccountService {
  private final ServerKind kind;
  private final AccountApi api;

  /**
   * Makes no request yet.
   *
   * @param apis the API of any server
   */
  HttpAccountService(ServerAddress server, Function<ServerAddress, AccountApi> apis) {
    kind = new ServerKind(server, apis);
    api = apis.apply(server);
  }

  @Override
  public CompletableFuture<ServerInfo> info() {
    return kind.info();
  }

  @Override
  public CompletableFuture<SignIn> signIn(Credentials credentials) {
    return HttpResponses.of(() -> api.signIn(credentials));
  }

  @Override
  public CompletableFuture<SignIn> register(NewAccount wanted) {
    return HttpResponses.of(() -> api.register(wanted));
  }

  @Override
  public CompletableFuture<SignIn> refresh(RefreshRequest request) {
    return HttpResponses.of(() -> api.refresh(request));
  }

  @Override
  public CompletableFuture<Void> signOut(String token, RefreshRequest request) {
    return HttpResponses.withoutBody(() -> api.signOut(Bearer.header(token), request));
  }

  @Override
  public CompletableFuture<Void> signOutEverywhere(String token) {
    return HttpResponses.withoutBody(
        () -> api.signOutEverywhere(Bearer.header(token), new SignOutEverywhere()));
  }

  @Override
  public CompletableFuture<SignIn> changePassword(String token, PasswordChange change) {
    return HttpResponses.of(() -> api.changePassword(Bearer.header(token), change));
  }

  @Override
  public CompletableFuture<OwnSignInList> signIns(String token) {
    return HttpResponses.of(() -> api.signIns(Bearer.header(token)));
  }

  @Override
  public CompletableFuture<Void> endSignIn(String token, String id) {
    return HttpResponses.withoutBody(() -> api.endSignIn(Bearer.header(token), id));
  }
}
