package dev.levelup.chat.server.socketio;

/** Why a socket is no longer connected. */
public enum DisconnectReason {
  /** The client sent DISCONNECT. */
  CLIENT_DISCONNECT,
  /** {@link Socket#disconnect()}. */
  SERVER_DISCONNECT,
  /** The connection was closed by the client or lost. */
  TRANSPORT_CLOSE,
  /** The client broke the rules of its transport. */
  TRANSPORT_ERROR,
  /** The client did not answer a ping in time. */
  PING_TIMEOUT,
  /** The client sent what is no packet, or one that was out of place. */
  PARSE_ERROR,
  /** The client did not take what was sent to it; see {@code EngineOptions.maxBacklogBytes}. */
  BACKLOG_FULL
}
