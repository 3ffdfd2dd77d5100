package dev.levelup.chat.client.state;

/** How much may move that nobody moves. */
public enum Motion {
  /** Whatever the desktop is set to. */
  SYSTEM,
  REDUCED,
  FULL
}
