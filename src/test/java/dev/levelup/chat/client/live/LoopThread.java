package dev.levelup.chat.client.live;

import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A thread that acts as the FX thread, in real time. */
public final class LoopThread implements FxThread, AutoCloseable {
  private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Thread thread;
  // As JavaFX after its exit, it drops the events of a socket after closing.
  private final ScheduledExecutorService loop =
      new ScheduledThreadPoolExecutor(1, this::makeThread, new DiscardPolicy());

  @Override
  public void execute(Runnable task) {
    loop.execute(() -> run(task));
  }

  @Override
  public void assertOnThread() {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("state is accessed on " + Thread.currentThread().getName());
    }
  }

  @Override
  public Subscription after(Duration delay, Runnable task) {
    var timer = loop.schedule(() -> run(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    return () -> timer.cancel(false);
  }

  /** The uncaught exceptions so far. */
  Queue<Throwable> uncaught() {
    return uncaught;
  }

  @Override
  public void close() {
    loop.shutdownNow();
  }

  private Thread makeThread(Runnable task) {
    Thread made = new Thread(task, "fx-loop");
    made.setDaemon(true);
    thread = made;
    return made;
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      uncaught.add(e);
    }
  }
}
