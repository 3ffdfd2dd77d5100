package dev.levelup.chat.client.state;

/** The sound of notifications. */
public enum NotificationSound {
  /** There is none. */
  OFF,
  /** The desktop's own for messages. */
  DESKTOP,
  /** A file of the user's. */
  FILE
}
