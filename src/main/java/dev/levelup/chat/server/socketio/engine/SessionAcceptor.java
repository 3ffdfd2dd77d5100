package dev.levelup.chat.server.socketio.engine;

import dev.levelup.chat.server.netty.HttpCall;

/** Takes the sessions that clients open. */
@FunctionalInterface
public interface SessionAcceptor {
  /**
   * Names the listener of a new session, which outlives the request and must not keep it. Called on
   * the session's home loop; must not block.
   */
  SessionListener accept(EngineSession session, HttpCall request);
}
