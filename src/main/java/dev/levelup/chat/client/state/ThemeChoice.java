package dev.levelup.chat.client.state;

/** The theme that the user has chosen. */
public enum ThemeChoice {
  /** The desktop's theme, also when that changes. */
  SYSTEM,
  LIGHT,
  DARK
}
