package dev.levelup.chat.server;

import dev.levelup.chat.server.store.PostgresStore;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.StoreException;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Creates the clock that timestamps everything a server stores. */
final class ServerClock {
  private static final long COMPARE_SECONDS = 10;

  private ServerClock() {}

  /** For a server with its own database. Blocks for the database. */
  static Clock alone(Clock machine, Store store) {
    return new SteadyClock(machine, System::nanoTime, store.read(Tables::newest));
  }

  /**
   * For one of several servers: all use the time of their shared PostgreSQL. Blocks for the
   * database.
   */
  static Clock shared(Clock machine, Store store, ScheduledExecutorService timer) {
    SharedClock shared = new SharedClock(machine, () -> PostgresStore.time(store));
    var _ =
        timer.scheduleWithFixedDelay(
            () -> compare(shared), COMPARE_SECONDS, COMPARE_SECONDS, TimeUnit.SECONDS);
    return new SteadyClock(shared, System::nanoTime, store.read(Tables::newest));
  }

  private static void compare(SharedClock shared) {
    try {
      shared.compare();
    } catch (StoreException _) {
      return; // the store has logged it, and the next attempt follows soon
    }
  }
}
