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

/** The FX thread and its frames, from outside. */
final class Fx {
  private Fx() {}

  /** Runs this on the FX thread and waits for the answer. */
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

  /** Styles and layout of everything, as in a frame, but nothing is painted. */
  static void pulse() {
    Toolkit.getToolkit().firePulse();
  }

  /**
   * Tells, on the render thread, the time at which each frame has been painted. Closing it ends
   * that. To be called on the FX thread.
   */
  static AutoCloseable painted(LongConsumer atNanos) {
    Toolkit toolkit = Toolkit.getToolkit();
    RenderJob paintedJob = new RenderJob(() -> atNanos.accept(System.nanoTime()));
    // The job that paints a frame is queued when its pulse is over; jobs are done in order.
    TKPulseListener listener =
        () -> Platform.runLater(() -> Objects.requireNonNull(toolkit.addRenderJob(paintedJob)));
    toolkit.addPostSceneTkPulseListener(listener);
    return () -> toolkit.removePostSceneTkPulseListener(listener);
  }

  /** The time that the calling thread has worked. */
  static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Closes this on the FX thread. */
  static void close(AutoCloseable resource) {
    call(
        () -> {
          resource.close();
          return true;
        });
  }
}
