package dev.levelup.chat.server.logging;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Logs messages that may repeat endlessly: a limited number of lines of each kind per minute. The
 * first line of a later minute reports how many were suppressed. Thread-safe; never blocks.
 */
public final class LogThrottle {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KINDS = 100;

  private final Logger log;
  private final int linesPerMinute;
  private final LongSupplier nanos;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_KINDS;
        }
      };

  /** The lines of one kind since this time, written or suppressed. */
  private record Window(long start, long lines) {}

  /** One line a minute of each kind. */
  public LogThrottle(Logger log) {
    this(log, 1);
  }

  /** The given number of lines a minute of each kind. */
  public LogThrottle(Logger log, int linesPerMinute) {
    this(log, linesPerMinute, System::nanoTime);
  }

  LogThrottle(Logger log, int linesPerMinute, LongSupplier nanos) {
    this.log = log;
    this.linesPerMinute = linesPerMinute;
    this.nanos = nanos;
  }

  /** A fault with its stack trace. Two are of one kind when they have the same origin. */
  public void error(String line, Throwable cause) {
    log(Level.ERROR, line + place(cause), line, cause);
  }

  private static String place(Throwable cause) {
    Throwable root = Causes.root(cause);
    StackTraceElement[] stack = root.getStackTrace();
    return root.getClass().getName() + (stack.length == 0 ? "" : stack[0]);
  }

  /** A line without a stack trace. */
  public void log(Level level, String kind, String line) {
    log(level, kind, line, null);
  }

  private void log(Level level, String kind, String line, @Nullable Throwable cause) {
    long leftOut = take(kind);
    if (leftOut >= 0) {
      String more = leftOut == 0 ? "" : " (" + leftOut + " more were not logged)";
      log.atLevel(level).setCause(cause).log(line + more);
    }
  }

  /** How many lines were suppressed before this one; negative when this one is suppressed, too. */
  private synchronized long take(String kind) {
    long now = nanos.getAsLong();
    Window window = windows.get(kind);
    if (window == null || now - window.start() >= WINDOW.toNanos()) {
      windows.put(kind, new Window(now, 1));
      return window == null ? 0 : Math.max(0, window.lines() - linesPerMinute);
    }
    windows.put(kind, new Window(window.start(), window.lines() + 1));
    return window.lines() < linesPerMinute ? 0 : -1;
  }
}
