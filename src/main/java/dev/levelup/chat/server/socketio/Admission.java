package dev.levelup.chat.server.socketio;

/**
 * The application's answer to a CONNECT.
 *
 * @param <S> the application's data for a socket
 */
public sealed interface Admission<S> {
  /** The socket is admitted, with the application's data for it. */
  record Admitted<S>(S session) implements Admission<S> {}

  /** The client gets CONNECT_ERROR with these words; nothing it has sent is heard. */
  record Refused<S>(String message) implements Admission<S> {}
}
