package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.util.List;
import java.util.concurrent.Executor;

/** What carries a socket's packets to its client. */
interface Carrier<S> {
  /**
   * Runs tasks in order, one at a time; the same for all sockets that share it. From any thread.
   */
  Executor home();

  /** Runs a task at home, behind all that was given to it before. From any thread. */
  void execute(Runnable task);

  /** Sends packets, if the socket is still carried. At home. */
  void send(Socket<S> from, List<EnginePacket> packets);

  /** Sends a part of a broadcast, if the socket is still carried. At home. */
  void send(Socket<S> from, SharedPacket packet);

  /** The socket has been dismissed: tells the client, and ends the connection. At home. */
  void disconnect(Socket<S> socket);
}
