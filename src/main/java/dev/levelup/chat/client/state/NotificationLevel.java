package dev.levelup.chat.client.state;

/** Which messages of a room the user is notified of. */
public enum NotificationLevel {
  /** Every message by others. */
  ALL,
  /** Those that mention the user. */
  MENTIONS,
  NOTHING
}
