package dev.levelup.chat.client.state;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.util.Subscription;

/**
 * The thread that owns all client state, and its time. {@link #execute} may be called from any
 * thread and keeps the order; the task runs later, never inside the call.
 */
public interface FxThread extends Executor {
  /**
   * Proves that the caller may touch state.
   *
   * @throws IllegalStateException on any other thread
   */
  void assertOnThread();

  /**
   * Runs a task on this thread once the delay is over. May be called from any thread.
   *
   * @return unsubscribe on this thread, and the task will not run
   */
  Subscription after(Duration delay, Runnable task);
}
