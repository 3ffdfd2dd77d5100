package dev.levelup.chat.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import javafx.application.Platform;

/** Access to the FX thread and its frames from other threads. */
final class Fx {
  private Fx() {}

  /** Runs the action on the FX thread and waits for its result. */
  static <T> T call(Callable<T> action) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(action.call());
          } catch (Exception | AssertionError e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static void run(Runnable action) {
    call(
        () -> {
          action.run();
          return true;
        });
  }

  /** Applies CSS and layout to everything, as in a frame, but paints nothing. */
  static void pulse() {
    Toolkit.getToolkit().firePulse();
  }

  /**
   * Calls back on the render thread with the time at which each frame was painted, until the result
   * is closed. Call it on the FX thread.
   */
  static AutoCloseable painted(LongConsumer atNanos) {
    Toolkit toolkit = Toolkit.getToolkit();
    RenderJob paintedJob = new RenderJob(() -> atNanos.accept(System.nanoTime()));
    // The job that paints a frame is queued after its pulse; jobs run in order.
    TKPulseListener listener =
        () -> Platform.runLater(() -> Objects.requireNonNull(toolkit.addRenderJob(paintedJob)));
    toolkit.addPostSceneTkPulseListener(listener);
    return () -> toolkit.removePostSceneTkPulseListener(listener);
  }

  /** The CPU time of the calling thread. */
  static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Closes the resource on the FX thread. */
  static void close(AutoCloseable resource) {
    call(
        () -> {
          resource.close();
          return true;
        });
  }
}
