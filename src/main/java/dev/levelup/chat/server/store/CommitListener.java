package dev.levelup.chat.server.store;

import java.time.Duration;

/** Hears of each commit, on the store's own thread; must not block. */
@FunctionalInterface
public interface CommitListener {
  /**
   * Some writes are durable.
   *
   * @param writes how many shared the commit
   * @param time how long it took, from the first of the writes to the end of the sync
   */
  void committed(int writes, Duration time);
}
