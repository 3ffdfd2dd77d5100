package dev.levelup.chat.server.netty;

import java.util.concurrent.CompletionStage;

/** Answers the HTTP requests that are no {@link Endpoint}'s. */
@FunctionalInterface
public interface HttpHandler {
  /**
   * Called on an event loop and must not block; the stage may be completed from any thread. One
   * connection has at most one call at a time. A throw or a failed stage is logged and answered
   * with 500 and {@code { code: "SERVER_ERROR", message }}.
   */
  CompletionStage<HttpAnswer> handle(HttpCall call);

  /**
   * How many bytes the body of such a request may have, if it is to be read as a stream: {@link
   * #handle} is then called before the body arrives, and reads {@link HttpCall#bodyStream()} on a
   * thread that may block. 0 for a request that is handed over whole, within the port's own bound.
   * Called on an event loop.
   *
   * @param path as the request has it, without the query
   */
  default long maxStreamBytes(String method, String path) {
    return 0;
  }
}
