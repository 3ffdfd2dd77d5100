package dev.levelup.chat.server.socketio;

/**
 * A client sent a packet that the protocol allows but this server does not accept: it is refused,
 * and the connection stays open.
 */
final class UnfitPacketException extends Exception {
  private static final long serialVersionUID = 1L;

  UnfitPacketException(String message) {
    super(message, null, false, false);
  }
}
