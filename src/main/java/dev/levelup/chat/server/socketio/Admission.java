package dev.levelup.chat.server.socketio;

/**
 * The application's response to a CONNECT.
 *
 * @param <S> the application's data for a socket
 */
public sealed interface Admission<S> {
  /** The socket is admitted, with the application's data for it. */
  record Admitted<S>(S session) implements Admission<S> {}

  /** The client gets CONNECT_ERROR with this message; its events are ignored. */
  record Refused<S>(String message) implements Admission<S> {}
}
