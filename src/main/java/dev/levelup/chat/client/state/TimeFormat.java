package dev.levelup.chat.client.state;

/** How a time of day is written. */
public enum TimeFormat {
  /** As the language has it. */
  SYSTEM,
  TWELVE_HOURS,
  TWENTY_FOUR_HOURS
}
