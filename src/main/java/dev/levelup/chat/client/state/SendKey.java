package dev.levelup.chat.client.state;

/** The key that sends a message; the other one begins a new line. */
public enum SendKey {
  ENTER,
  CTRL_ENTER
}
