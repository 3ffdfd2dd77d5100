package dev.levelup.chat.server.socket;

import java.time.Duration;

/** Runs tasks on another thread; the tasks may block. */
@FunctionalInterface
public interface Later {
  /** Runs a task once, after a delay. */
  void run(Runnable task, Duration delay);
}
