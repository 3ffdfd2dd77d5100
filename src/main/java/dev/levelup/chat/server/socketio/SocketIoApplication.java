package dev.levelup.chat.server.socketio;

import java.util.concurrent.CompletionStage;

/**
 * An application that is served over Socket.IO. The calls for one socket are made one after
 * another, in wire order, on the worker threads: {@code connected}, then its events, then {@code
 * disconnected}. While a call runs, later ones of that socket wait, and when too many wait, reading
 * from its connection pauses. An exception is logged; the socket stays connected.
 *
 * @param <S> the application's data for a socket
 */
public interface SocketIoApplication<S> {
  /**
   * Decides whether a client may connect. Called on a worker thread; the stage may be completed
   * from any thread, and a failed one refuses the client. No other method is called for the socket
   * before.
   */
  CompletionStage<Admission<S>> connect(Handshake handshake);

  /**
   * The socket was admitted and its client notified. Not called if it has disconnected meanwhile.
   */
  void connected(Socket<S> socket);

  /** The client sent an event. */
  void event(Socket<S> socket, Event event, Reply reply);

  /**
   * The client sent an event that the protocol allows and that is not passed on: its name is a
   * number, it is nested too deeply, has too many attachments or is too large. Ignored unless the
   * application overrides this method.
   */
  default void unfitEvent(Socket<S> socket, Reply reply) {}

  /**
   * The socket is disconnected and in no room any more. Called once for every {@link #connected}.
   */
  void disconnected(Socket<S> socket, DisconnectReason reason);
}
