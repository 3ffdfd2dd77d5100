package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.PasswordChange;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.ServerInfo;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.SignOutEverywhere;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** {@link AccountService} over HTTP. */
final class HttpAccountService implements AccountService {
  private static final ServerInfo CORE =
      new ServerInfo("", "", Set.of(), new ServerInfo.Limits(MessageContent.MAX_LENGTH, 100, 0, 0));

  private final AccountApi api;

  HttpAccountService(AccountApi api) {
    this.api = api;
  }

  @Override
  public CompletableFuture<ServerInfo> info() {
    return HttpAnswers.of(api.info())
        .exceptionallyCompose(
            thrown ->
                hasNoInfo(ApiException.of(thrown))
                    ? CompletableFuture.completedFuture(CORE)
                    : CompletableFuture.failedFuture(ApiException.of(thrown)));
  }

  /** A core server says 404, or asks for a token before it looks for the page. */
  private static boolean hasNoInfo(ApiException failure) {
    return failure instanceof ApiException.Refused refused
        && (refused.status() == 404 || refused.status() == 401);
  }

  @Override
  public CompletableFuture<SignIn> signIn(Credentials credentials) {
    return HttpAnswers.of(api.signIn(credentials));
  }

  @Override
  public CompletableFuture<SignIn> register(Credentials credentials) {
    return HttpAnswers.of(api.register(credentials));
  }

  @Override
  public CompletableFuture<SignIn> refresh(RefreshRequest request) {
    return HttpAnswers.of(api.refresh(request));
  }

  @Override
  public CompletableFuture<Void> signOut(String token, RefreshRequest request) {
    return HttpAnswers.withoutBody(api.signOut(Bearer.header(token), request));
  }

  @Override
  public CompletableFuture<Void> signOutEverywhere(String token) {
    return HttpAnswers.withoutBody(
        api.signOutEverywhere(Bearer.header(token), new SignOutEverywhere()));
  }

  @Override
  public CompletableFuture<SignIn> changePassword(String token, PasswordChange change) {
    return HttpAnswers.of(api.changePassword(Bearer.header(token), change));
  }
}
