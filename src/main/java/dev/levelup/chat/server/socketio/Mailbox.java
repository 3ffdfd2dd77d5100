package dev.levelup.chat.server.socketio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one socket has to be told, one thing after another, on whichever worker is free. Nothing is
 * told before {@link #start}. Safe for any thread.
 *
 * @param <T> whom it is told
 */
final class Mailbox<T> {
  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

  private final Executor workers;
  private final int limit;
  private final Runnable relieved;
  private final Deque<Consumer<T>> waiting = new ArrayDeque<>();
  private @Nullable T owner;
  private boolean running;
  private boolean full;

  /**
   * @param limit with how many waiting the mailbox counts as full; it takes more all the same
   * @param relieved called on a worker when half of them are gone
   */
  Mailbox(Executor workers, int limit, Runnable relieved) {
    this.workers = workers;
    this.limit = limit;
    this.relieved = relieved;
  }

  /** Adds to what waits; true when the sender should send no more until the mailbox is relieved. */
  boolean add(Consumer<T> letter) {
    boolean nowFull;
    synchronized (this) {
      waiting.add(letter);
      full |= waiting.size() >= limit;
      nowFull = full;
    }
    run();
    return nowFull;
  }

  /** Begins to tell; this first, whatever waits. */
  void start(T to, Consumer<T> first) {
    synchronized (this) {
      waiting.addFirst(first);
      owner = to;
    }
    run();
  }

  private void run() {
    T to;
    synchronized (this) {
      if (owner == null || running) {
        return;
      }
      running = true;
      to = owner;
    }
    workers.execute(() -> deliverAll(to));
  }

  private void deliverAll(T to) {
    for (Consumer<T> letter = next(); letter != null; letter = next()) {
      try {
        letter.accept(to);
      } catch (RuntimeException | Error e) {
        log.error("a socket's call failed", e);
      }
    }
  }

  private @Nullable Consumer<T> next() {
    Consumer<T> letter;
    boolean relief;
    synchronized (this) {
      letter = waiting.poll();
      running = letter != null;
      relief = full && waiting.size() <= limit / 2;
      full &= !relief;
    }
    if (relief) {
      relieved.run();
    }
    return letter;
  }
}
