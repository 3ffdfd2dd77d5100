package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.HttpCall;

/** Accepts the sessions that clients open. */
@FunctionalInterface
public interface SessionAcceptor {
  /**
   * Returns the listener of a new session. The session outlives the request, so the listener must
   * not hold the request. Called on the session's home loop; must not block.
   */
  SessionListener accept(EngineSession session, HttpCall request);
}
