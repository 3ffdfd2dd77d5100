package dev.levelup.chat.server.socketio.engine;

/** How a session's packets travel. On the session's home loop. */
sealed interface Transport permits PollingTransport, WebSocketTransport {
  /** What it is called in the handshake. From any thread. */
  String name();

  /** Takes a packet, which may wait for {@link #flush}. */
  void write(EnginePacket packet);

  /** Takes a packet that is shared with others. */
  void write(SharedPacket packet);

  /** Lets the packets go that were written. */
  void flush();

  /** Whether more waits for the client than it may. */
  boolean isOverfull();

  /** Takes nothing more from the client, or as little as can be, until resumed. */
  void pause();

  void resume();

  /**
   * Ends the transport, with a farewell where there is somebody to hear it.
   *
   * @return whether that is all; false when the client has yet to come for the last words
   */
  boolean close(CloseReason reason);
}
