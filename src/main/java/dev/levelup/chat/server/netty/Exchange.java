package dev.levelup.chat.server.netty;

/** One request to an {@link Endpoint} and the way to answer it. */
public interface Exchange {
  /** The request. */
  HttpCall call();

  /** Answers; from any thread, once. Does nothing when the connection is gone. */
  void answer(HttpAnswer answer);
}
