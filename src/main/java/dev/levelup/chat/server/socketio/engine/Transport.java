package dev.levelup.chat.server.socketio.engine;

/** Transports a session's packets. On the session's home loop. */
sealed interface Transport permits PollingTransport, WebSocketTransport {
  /** Its name in the handshake. From any thread. */
  String name();

  /** Queues a packet until {@link #flush}. */
  void write(EnginePacket packet);

  /** Queues a packet that is shared between sessions. */
  void write(SharedPacket packet);

  /** Sends the queued packets. */
  void flush();

  /** Whether more bytes wait for the client than allowed. */
  boolean isOverfull();

  /** Stops reading from the client, or reads as little as possible, until resumed. */
  void pause();

  void resume();

  /**
   * Closes the transport, with a close packet if the client can receive it.
   *
   * @return whether it is complete; false if the client has to fetch the last packets yet
   */
  boolean close(CloseReason reason);
}
