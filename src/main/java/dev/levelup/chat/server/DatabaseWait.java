package dev.levelup.chat.server;

import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a database, with retries: it may start later than this server or be failing over.
 *
 * @param longest how long to try
 */
record DatabaseWait(Duration longest) {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
  private static final long PAUSE_MILLIS = 500;

  /**
   * Blocks until the database is open.
   *
   * @throws StoreException when it cannot be opened in that time, or fails in a way that retries
   *     cannot fix
   */
  Store open(Supplier<Store> opening) {
    long start = System.nanoTime();
    for (boolean first = true; ; first = false) {
      try {
        return opening.get();
      } catch (StoreException e) {
        if (!e.mayPass() || System.nanoTime() - start >= longest.toNanos()) {
          throw e;
        }
        if (first) {
          LOG.warn("Waiting up to {} s: {}", longest.toSeconds(), e.why());
        }
        pause(e);
      }
    }
  }

  private static void pause(StoreException reason) {
    try {
      var _ = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }
}
