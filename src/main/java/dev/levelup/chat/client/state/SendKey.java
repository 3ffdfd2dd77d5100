package dev.levelup.chat.client.state;

/** What sends a message; the other begins another line. */
public enum SendKey {
  ENTER,
  CTRL_ENTER
}
