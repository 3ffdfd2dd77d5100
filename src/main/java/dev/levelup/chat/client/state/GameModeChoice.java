package dev.levelup.chat.client.state;

/** When the program is still, so that it does not disturb a game. */
public enum GameModeChoice {
  /** While a game or another full-screen program is in front. */
  AUTOMATIC,
  ALWAYS,
  NEVER
}
