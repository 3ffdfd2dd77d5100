package dev.levelup.chat.server.socketio;

/**
 * The application's answer to a CONNECT.
 *
 * @param <S> what the application keeps of a socket
 */
public sealed interface Admission<S> {
  /** The socket is let in, with what the application keeps of it. */
  record Admitted<S>(S session) implements Admission<S> {}

  /** The client gets CONNECT_ERROR with these words; nothing it has sent is heard. */
  record Refused<S>(String message) implements Admission<S> {}
}
