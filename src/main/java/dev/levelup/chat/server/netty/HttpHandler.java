package dev.levelup.chat.server.netty;

import java.util.concurrent.CompletionStage;

/** Serves the HTTP requests that no {@link Endpoint} serves. */
@FunctionalInterface
public interface HttpHandler {
  /**
   * Called on an event loop and must not block; the stage may be completed from any thread. One
   * connection has at most one call at a time. An exception or a failed stage is logged and
   * answered with 500 and {@code { code: "SERVER_ERROR", message }}.
   */
  CompletionStage<HttpAnswer> handle(HttpCall call);

  /**
   * The maximum length in bytes of the request's body, if it is to be read as a stream: {@link
   * #handle} is then called before the body arrives, and reads {@link HttpCall#bodyStream()} on a
   * thread that may block. 0 for a request that is read as a whole, within the port's limit. Called
   * on an event loop.
   *
   * @param path as in the request, without the query
   */
  default long maxStreamBytes(String method, String path) {
    return 0;
  }
}
