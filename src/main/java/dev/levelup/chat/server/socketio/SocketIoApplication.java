package dev.levelup.chat.server.socketio;

import java.util.concurrent.CompletionStage;

/**
 * What is served over Socket.IO. The calls for one socket come one after another, in the order of
 * the wire, on the worker threads: {@code connected}, then its events, then {@code disconnected}.
 * While a call runs, the later ones of that socket wait, and its connection is not read any further
 * once enough of them do. A throw is logged; the socket goes on.
 *
 * @param <S> the application's data for a socket
 */
public interface SocketIoApplication<S> {
  /**
   * Says who may connect. Called on a worker thread; the stage may be completed from any thread,
   * and a failed one refuses. Nothing of the socket is heard before.
   */
  CompletionStage<Admission<S>> connect(Handshake handshake);

  /** The socket was admitted and told so. Not called when it has gone meanwhile. */
  void connected(Socket<S> socket);

  /** The client sent an event. */
  void event(Socket<S> socket, Event event, Reply reply);

  /**
   * The client sent an event that the protocol allows and that is not handed over: its name is a
   * number, it is nested too deeply, has too many attachments or is too large. Ignored unless the
   * application answers it.
   */
  default void unfitEvent(Socket<S> socket, Reply reply) {}

  /** The socket is gone, and in no room any more. Called once for every {@link #connected}. */
  void disconnected(Socket<S> socket, DisconnectReason reason);
}
