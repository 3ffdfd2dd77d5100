package dev.levelup.chat.server.socketio.engine;

/** Receives the messages of a session. Called on the session's home loop; must not block. */
public interface SessionListener {
  /** The client sent a text message. */
  void text(String message);

  /** The client sent a binary message, which the listener now owns. */
  void binary(byte[] message);

  /** The session has ended. Called once, as the last call. */
  void closed(CloseReason reason);
}
