package dev.levelup.chat.client;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/** Watches the log of the whole process at the finest level, and records lines with a secret. */
final class LeakWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final List<String> secrets;
  private final List<String> leaks = new CopyOnWriteArrayList<>();
  private final AtomicLong heard = new AtomicLong();

  LeakWatch(String... secrets) {
    this.secrets = List.of(secrets);
    setContext(root.getLoggerContext());
    start();
    root.setLevel(Level.TRACE);
    root.addAppender(this);
  }

  /** The log's lines that contain a secret. */
  List<String> leaks() {
    return leaks;
  }

  /** The number of lines logged. */
  long heard() {
    return heard.get();
  }

  @Override
  protected void append(ILoggingEvent event) {
    heard.incrementAndGet();
    IThrowableProxy thrown = event.getThrowableProxy();
    String line =
        event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    if (secrets.stream().anyMatch(line::contains)) {
      leaks.add(line);
    }
  }

  @Override
  public void close() {
    root.detachAppender(this);
    root.setLevel(before);
  }
}
