package dev.levelup.chat.client.ui.theme;

/** What the user wants to look at. */
public enum ThemeChoice {
  /** Whatever the desktop is set to, also when that changes. */
  SYSTEM,
  LIGHT,
  DARK
}
