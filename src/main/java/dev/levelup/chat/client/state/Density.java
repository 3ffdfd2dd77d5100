package dev.levelup.chat.client.state;

/** How much air there is between what is listed. */
public enum Density {
  COMFORTABLE,
  COMPACT
}
