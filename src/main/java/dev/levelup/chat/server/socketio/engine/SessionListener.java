package dev.levelup.chat.server.socketio.engine;

/** Receives what comes over a session. Called on the session's home loop; must not block. */
public interface SessionListener {
  /** The client sent a text message. */
  void text(String message);

  /** The client sent a binary message, which is the listener's own from here on. */
  void binary(byte[] message);

  /** The session has ended. Called once, and nothing after it. */
  void closed(CloseReason reason);
}
