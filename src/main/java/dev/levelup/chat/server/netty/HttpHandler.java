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
}
