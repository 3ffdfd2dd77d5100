package dev.levelup.chat.client.net;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Makes requests with a session's token. If the token has expired, it is renewed and the request
 * repeated, once.
 */
final class SessionRequests {
  private final Session session;

  SessionRequests(Session session) {
    this.session = session;
  }

  /**
   * Makes a request whose response has a body.
   *
   * @param question called with the header that holds the token
   * @return fails with an {@link ApiException}
   */
  <T> CompletableFuture<T> ask(Function<String, CompletableFuture<T>> question) {
    return authorised(bearer -> HttpResponses.of(() -> question.apply(bearer)));
  }

  /** As {@link #ask}, but the body of the response, if any, is ignored. */
  CompletableFuture<Void> tell(Function<String, CompletableFuture<Void>> question) {
    return authorised(bearer -> HttpResponses.withoutBody(() -> question.apply(bearer)));
  }

  private <T> CompletableFuture<T> authorised(Function<String, CompletableFuture<T>> request) {
    String token = session.token();
    return request
        .apply(Bearer.header(token))
        .exceptionallyCompose(
            thrown ->
                ApiException.isTokenRefused(thrown)
                    ? session.renew(token).thenCompose(fresh -> request.apply(Bearer.header(fresh)))
                    : CompletableFuture.failedFuture(ApiException.of(thrown)));
  }
}
