package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.OwnSignIn;
import dev.levelup.chat.protocol.OwnSignInList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Where the user of a session is signed in. Futures complete on a thread of the network and fail
 * with an {@link ApiException}; a token that is refused is renewed once.
 */
public final class OwnSignInService {
  /** More than anybody reads; a server that lists without end is not followed. */
  private static final int MOST = 200;

  private final Session session;

  public OwnSignInService(Session session) {
    this.session = session;
  }

  /** All of them, as many as a person can read, in the server's order. */
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
