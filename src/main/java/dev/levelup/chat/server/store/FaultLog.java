package dev.levelup.chat.server.store;

import dev.levelup.chat.server.logging.LogThrottle;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;

/** Logs faults, except for the store's: it logs its own, once an outage. Thread-safe. */
public final class FaultLog {
  private final LogThrottle log;

  /**
   * @param where names them in the log
   */
  public FaultLog(Class<?> where) {
    log = new LogThrottle(LoggerFactory.getLogger(where));
  }

  /** A fault with its stack trace. */
  public void log(String line, Throwable fault) {
    if (!isStores(fault)) {
      log.error(line, fault);
    }
  }

  private static boolean isStores(Throwable fault) {
    return fault instanceof StoreException
        || (fault instanceof CompletionException wrapper
            && wrapper.getCause() != null
            && isStores(wrapper.getCause()));
  }
}
