package dev.levelup.chat.soak;

/**
 * One line of a journal.
 *
 * @param room where, empty where that means nothing
 * @param words of the message, empty where there is none
 * @param number the message's seq when it shows, milliseconds for a reconnect, otherwise 0
 */
record Entry(What what, String room, String words, long number) {
  enum What {
    /** The user is about to press Enter. */
    WRITES,
    /** The words have left the composer, and their echo shows. */
    LEFT,
    /** A message of the server's shows. */
    SHOWN,
    /** The client is in its room again and has caught up, so long after it lost the connection. */
    RECONNECTED
  }
}
