package dev.levelup.chat.server.socketio;

/**
 * A client sent what the protocol allows, but more or other than anybody here takes: the answer is
 * a refusal, and the connection goes on.
 */
final class UnfitPacketException extends Exception {
  private static final long serialVersionUID = 1L;

  UnfitPacketException(String message) {
    super(message, null, false, false);
  }
}
