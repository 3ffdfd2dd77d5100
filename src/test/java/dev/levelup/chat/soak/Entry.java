package dev.levelup.chat.soak;

/**
 * One line of a journal.
 *
 * @param room where, empty where that means nothing
 * @param id by which the client named the message, once that is known
 * @param words of the message, empty where there is none or it is deleted
 * @param number the message's seq when it shows, milliseconds for a reconnect, otherwise 0
 */
record Entry(What what, String room, String id, String words, long number) {
  enum What {
    /** The user is about to press Enter. */
    WRITES,
    /** The words have left the composer, and their echo shows. */
    LEFT,
    /** The user is about to give a message other words, or to delete it. */
    CHANGES,
    /** The change waits for the server, and shows. */
    CHANGED,
    /** A message of the server's shows. */
    SHOWN,
    /** The client is in its room again and has caught up, so long after it lost the connection. */
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
