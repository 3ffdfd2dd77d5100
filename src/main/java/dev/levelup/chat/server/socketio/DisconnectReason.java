package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.socketio.engine.CloseReason;

/** Why a socket is no longer connected. */
public enum DisconnectReason {
  /** The client sent DISCONNECT. */
  CLIENT_DISCONNECT,
  /** {@link Socket#disconnect()}. */
  SERVER_DISCONNECT,
  /** The connection was closed by the client or lost. */
  TRANSPORT_CLOSE,
  /** The client violated the rules of its transport. */
  TRANSPORT_ERROR,
  /** The client did not answer a ping in time. */
  PING_TIMEOUT,
  /** The client sent an invalid packet, or one that is not allowed in this state. */
  PARSE_ERROR,
  /** The client did not read what was sent to it; see {@code EngineOptions.maxBacklogBytes}. */
  BACKLOG_FULL;

  static DisconnectReason of(CloseReason reason) {
    return switch (reason) {
      case SERVER_CLOSE -> SERVER_DISCONNECT;
      case TRANSPORT_CLOSE -> TRANSPORT_CLOSE;
      case TRANSPORT_ERROR -> TRANSPORT_ERROR;
      case PING_TIMEOUT -> PING_TIMEOUT;
      case PARSE_ERROR -> PARSE_ERROR;
      case BACKLOG_FULL -> BACKLOG_FULL;
      case PLACE_GIVEN_AWAY -> SERVER_DISCONNECT; // never: a socket's place is settled
    };
  }
}
