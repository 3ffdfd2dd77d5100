package dev.levelup.chat.client.state;

/** How much may be animated. */
public enum Motion {
  /** Whatever the desktop is set to. */
  SYSTEM,
  REDUCED,
  FULL
}
