package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.logging.LogThrottle;
import dev.levelup.chat.server.store.StoreException;
import org.slf4j.LoggerFactory;

/** Logs why clients were not told something. The store logs its own failures, once an outage. */
final class FeedFaults {
  private final LogThrottle log;

  FeedFaults(Class<?> feed) {
    log = new LogThrottle(LoggerFactory.getLogger(feed));
  }

  void log(String line, RuntimeException failure) {
    if (!(failure instanceof StoreException)) {
      log.error(line, failure);
    }
  }
}
