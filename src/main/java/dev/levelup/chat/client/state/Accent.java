package dev.levelup.chat.client.state;

/** The colour of buttons, links and selections. */
public enum Accent {
  TEAL,
  BLUE,
  VIOLET,
  PINK,
  ORANGE,
  GREEN
}
