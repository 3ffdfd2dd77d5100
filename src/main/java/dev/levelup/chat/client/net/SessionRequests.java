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
   * Makes a request.
   *
   * @param question called with the header that holds the token
   * @return fails with an {@link ApiException}
   */
  <T> CompletableFuture<T> ask(Function<String, CompletableFuture<T>> question) {
    String token = session.token();
    return ask(question, token)
        .exceptionallyCompose(
            thrown ->
                ApiException.isTokenRefused(thrown)
                    ? session.renew(token).thenCompose(fresh -> ask(question, fresh))
                    : CompletableFuture.failedFuture(ApiException.of(thrown)));
  }

  private static <T> CompletableFuture<T> ask(
      Function<String, CompletableFuture<T>> question, String token) {
    return HttpResponses.of(() -> question.apply(Bearer.header(token)));
  }
}
