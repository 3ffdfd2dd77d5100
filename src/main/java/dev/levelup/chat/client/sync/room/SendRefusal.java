package dev.levelup.chat.client.sync.room;

/** Why the composer's text is not taken; the composer says it in its own words. */
public enum SendRefusal {
  /** Nothing but white space. */
  EMPTY,
  /** Longer than {@link Sender#maxLength()} after trimming. */
  TOO_LONG,
  /** No room is open, or the user is not in it. */
  NOT_IN_ROOM
}
