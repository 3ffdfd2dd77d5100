package dev.levelup.chat.soak;

/** What a network can do to its connections. */
public enum Fault {
  /** Nothing: it is good. */
  NONE,
  /** Everything takes its time. */
  LATENCY,
  /** Little gets through at a time. */
  THROTTLE,
  /** Nothing gets through for a while, and then all of it. */
  FREEZE,
  /** Connections end, and no new one comes about. */
  AWAY,
  /** Connections end in good order, in the middle of whatever they carry. */
  CUT,
  /** Connections end with a reset. */
  RESET,
  /** Both ends keep their connection, and nothing passes in either direction any more. */
  HALF_OPEN,
  /** The server hears nothing from the client any more, and the client goes on hearing. */
  DEAF,
  /** The client hears nothing from the server any more, and the server goes on hearing. */
  MUTE
}
