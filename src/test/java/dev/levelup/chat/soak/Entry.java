package dev.levelup.chat.soak;

/**
 * One line of a journal.
 *
 * @param room empty if it does not apply
 * @param id the client message id, once it is known
 * @param words of the message, empty if there is none or it is deleted
 * @param number the {@code seq} of a message that is shown, milliseconds for a reconnect, otherwise
 *     0
 */
record Entry(What what, String room, String id, String words, long number) {
  enum What {
    /** The user is about to press Enter. */
    WRITES,
    /** The words are no longer in the composer, and their local echo is shown. */
    LEFT,
    /** The user is about to edit or delete a message. */
    CHANGES,
    /** The change is pending, and shown. */
    CHANGED,
    /** A message from the server is shown. */
    SHOWN,
    /**
     * The client has joined its room again and caught up, this long after it lost the connection.
     */
    RECONNECTED
  }

  static Entry writes(String room, String words) {
    return new Entry(What.WRITES, room, "", words, 0);
  }

  static Entry shown(String room, String words, long seq) {
    return new Entry(What.SHOWN, room, "", words, seq);
  }

  static Entry reconnected(long millis) {
    return new Entry(What.RECONNECTED, "", "", "", millis);
  }
}
