package dev.levelup.chat.client.state;

/** What notifications of mentions show. */
public enum NotificationContent {
  /** Who wrote where, and the beginning of the words. */
  WORDS,
  /** Who wrote where. */
  NAMES,
  /** There are none. */
  OFF
}
