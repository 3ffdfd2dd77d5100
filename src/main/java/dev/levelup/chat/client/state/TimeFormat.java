package dev.levelup.chat.client.state;

/** How a time of day is written. */
public enum TimeFormat {
  /** As is usual in the language. */
  SYSTEM,
  TWELVE_HOURS,
  TWENTY_FOUR_HOURS
}
