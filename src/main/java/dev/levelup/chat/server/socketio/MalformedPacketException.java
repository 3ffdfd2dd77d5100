package dev.levelup.chat.server.socketio;

/** A client sent an invalid packet. It has no stack trace, which would say nothing useful. */
final class MalformedPacketException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedPacketException(String message) {
    super(message, null, false, false);
  }
}
