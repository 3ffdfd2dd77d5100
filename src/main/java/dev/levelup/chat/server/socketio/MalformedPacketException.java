package dev.levelup.chat.server.socketio;

/** A client sent an invalid packet. Has no stack trace, since it would not help. */
final class MalformedPacketException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedPacketException(String message) {
    super(message, null, false, false);
  }
}
