package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.util.List;
import java.util.concurrent.Executor;

/** The connection that carries a socket's packets to its client. */
interface Carrier<S> {
  /**
   * Runs tasks in order, one at a time; the same executor for all sockets that share it. From any
   * thread.
   */
  Executor home();

  /** Runs a task on the home loop, after all tasks submitted before. From any thread. */
  void execute(Runnable task);

  /** Sends packets, if the socket still belongs to this connection. On the home loop. */
  void send(Socket<S> from, List<EnginePacket> packets);

  /**
   * Sends packets of a broadcast, if the socket still belongs to this connection. On the home loop.
   */
  void send(Socket<S> from, SharedPacket packet);

  /**
   * The server has disconnected the socket: notifies the client and closes the connection. On the
   * home loop.
   */
  void disconnect(Socket<S> socket);
}
