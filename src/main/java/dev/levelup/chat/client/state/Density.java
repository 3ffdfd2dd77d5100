package dev.levelup.chat.client.state;

/** How much space there is between items of a list. */
public enum Density {
  COMFORTABLE,
  COMPACT
}
