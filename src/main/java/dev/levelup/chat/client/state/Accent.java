package dev.levelup.chat.client.state;

/** The colour of what can be pressed and of what is chosen. */
public enum Accent {
  TEAL,
  BLUE,
  VIOLET,
  PINK,
  ORANGE,
  GREEN
}
