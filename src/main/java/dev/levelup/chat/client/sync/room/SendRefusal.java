package dev.levelup.chat.client.sync.room;

/** Why a text is not accepted as a message. */
public enum SendRefusal {
  /** Nothing but white space. */
  EMPTY,
  /** Longer than {@link Sender#maxLength()} after trimming. */
  TOO_LONG,
  /** No room is open, or the user is not in it. */
  NOT_IN_ROOM
}
