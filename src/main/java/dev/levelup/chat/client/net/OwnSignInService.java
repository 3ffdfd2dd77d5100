package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.OwnSignInList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The sign-ins of a session's user. Futures complete on a network thread and fail with an {@link
 * ApiException}; a refused token is renewed once.
 */
public final class OwnSignInService {
  /** More than a user reads; protects from a server whose list does not end. */
  private static final int MOST = 200;

  private final Session session;

  public OwnSignInService(Session session) {
    this.session = session;
  }

  /** All of them, up to a limit, in the server's order. */
  public CompletableFuture<List<OwnSignIn>> list() {
    return ask(session.accounts()::signIns)
        .thenApply(OwnSignInList::signIns)
        .thenApply(all -> all.stream().limit(MOST).toList());
  }

  /** Ends one of them. */
  public CompletableFuture<Void> end(String id) {
    return ask(token -> session.accounts().endSignIn(token, id));
  }

  private <T> CompletableFuture<T> ask(Function<String, CompletableFuture<T>> question) {
    String token = session.token();
    return question
        .apply(token)
        .exceptionallyCompose(
            thrown ->
                ApiException.isTokenRefused(thrown)
                    ? session.renew(token).thenCompose(question)
                    : CompletableFuture.failedFuture(ApiException.of(thrown)));
  }
}
