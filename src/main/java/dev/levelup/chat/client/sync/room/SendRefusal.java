package dev.levelup.chat.client.sync.room;

/** Why a text is not accepted as a message. */
public enum SendRefusal {
  /** Nothing but white space. */
  EMPTY,
  /** Longer than {@link Sender#maxLength()} after trimming. */
  TOO_LONG,
  /** A file that was attached is still being copied, or could not be. */
  FILES_NOT_READY,
  /** No room is open, or the user is not in it. */
  NOT_IN_ROOM
}
