package dev.levelup.chat.server.socket;

import java.time.Duration;

/** Runs tasks on another thread, which they may block. */
@FunctionalInterface
public interface Later {
  /** Runs a task once, after that time. */
  void run(Runnable task, Duration delay);
}
