package dev.levelup.chat.client.state;

/** What the user wants to look at. */
public enum ThemeChoice {
  /** Whatever the desktop is set to, also when that changes. */
  SYSTEM,
  LIGHT,
  DARK
}
