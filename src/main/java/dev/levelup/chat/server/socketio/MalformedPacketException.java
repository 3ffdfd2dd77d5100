package dev.levelup.chat.server.socketio;

/** A client sent what is no packet. There is nothing to learn from where that was noticed. */
final class MalformedPacketException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedPacketException(String message) {
    super(message, null, false, false);
  }
}
