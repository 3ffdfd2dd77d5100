package dev.levelup.chat.server.socketio.engine;

/** Why a session has ended. */
public enum CloseReason {
  /** {@link EngineSession#close()}: everything sent before is still delivered. */
  SERVER_CLOSE,
  /** The client closed the session, or its connection was lost. */
  TRANSPORT_CLOSE,
  /** The client violated the rules of its transport. */
  TRANSPORT_ERROR,
  /** The client did not answer a ping in time. */
  PING_TIMEOUT,
  /** The client sent an invalid packet, or one that is not allowed in this state. */
  PARSE_ERROR,
  /** The client was not admitted before another client needed its place. */
  PLACE_GIVEN_AWAY,
  /** The client did not read what was sent to it. */
  BACKLOG_FULL
}
