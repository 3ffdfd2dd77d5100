package dev.levelup.chat.client.state;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.util.Subscription;

/**
 * The thread that owns all client state, and its timers. {@link #execute} may be called from any
 * thread and preserves the order; the task runs later, never inside the call.
 */
public interface FxThread extends Executor {
  /**
   * Checks that the caller runs on this thread.
   *
   * @throws IllegalStateException on any other thread
   */
  void assertOnThread();

  /**
   * Runs a task on this thread once the delay is over. May be called from any thread.
   *
   * @return cancels the task, when unsubscribed on this thread
   */
  Subscription after(Duration delay, Runnable task);
}
