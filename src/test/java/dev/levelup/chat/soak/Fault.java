package dev.levelup.chat.soak;

/** The faults of a network. */
public enum Fault {
  /** No fault. */
  NONE,
  /** Everything is delayed. */
  LATENCY,
  /** Little passes at a time. */
  THROTTLE,
  /** Nothing passes for a while, then all of it. */
  FREEZE,
  /** Connections end, and no new ones are accepted. */
  AWAY,
  /** Connections end cleanly, in the middle of what they transfer. */
  CUT,
  /** Connections end with a reset. */
  RESET,
  /** Both ends keep their connection, but nothing passes in either direction. */
  HALF_OPEN,
  /** The server receives nothing from the client, but the client still receives. */
  DEAF,
  /** The client receives nothing from the server, but the server still receives. */
  MUTE
}
