package dev.levelup.chat.server.store;

import java.time.Duration;

/** Called after each commit, on the store's own thread; must not block. */
@FunctionalInterface
public interface CommitListener {
  /**
   * A batch of writes was committed.
   *
   * @param writes how many shared the commit
   * @param time from the start of the first write to the end of the sync
   */
  void committed(int writes, Duration time);
}
