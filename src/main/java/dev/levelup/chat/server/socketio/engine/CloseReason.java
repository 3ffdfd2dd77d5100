package dev.levelup.chat.server.socketio.engine;

/** Why a session has ended. */
public enum CloseReason {
  /** {@link EngineSession#close()}: what was sent before still goes out. */
  SERVER_CLOSE,
  /** The client closed the session, or its connection was lost. */
  TRANSPORT_CLOSE,
  /** The client broke the rules of its transport. */
  TRANSPORT_ERROR,
  /** The client did not answer a ping in time. */
  PING_TIMEOUT,
  /** The client sent what is no packet, or one that was out of place. */
  PARSE_ERROR,
  /** The client was not let in while somebody else wanted its place. */
  PLACE_GIVEN_AWAY,
  /** The client did not take what was sent to it. */
  BACKLOG_FULL
}
