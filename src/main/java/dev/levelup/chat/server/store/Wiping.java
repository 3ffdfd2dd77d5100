package dev.levelup.chat.server.store;

import java.util.List;

/** Removes erased content from the disk. */
interface Wiping {
  /** For a database that does so by itself, later. */
  Wiping BY_ITSELF =
      new Wiping() {
        @Override
        public void erased(Sql sql, List<Place> places) {}

        @Override
        public boolean wipe(Transactions writer) {
          return true;
        }
      };

  /**
   * The location of a message.
   *
   * @param room its {@link RoomRow#number}
   */
  record Place(long room, long seq) {}

  /** Called at the end of a transaction in which the content of those messages was erased. */
  void erased(Sql sql, List<Place> places);

  /** Called between two commits; false if it must be tried again. */
  boolean wipe(Transactions writer);
}
