package dev.levelup.chat.client.desktop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the program after its window was closed, even if threads of libraries still run. Pending
 * writes to the disk are finished first.
 */
public final class ForcedExit {
  private static final Logger LOG = LoggerFactory.getLogger(ForcedExit.class);
  private static final Duration FOR_WRITES = Duration.ofSeconds(5);

  /** Normally the program ends by itself long before this. */
  private static final Duration FOR_THE_REST = Duration.ofMillis(500);

  private ForcedExit() {}

  /**
   * Ends the process soon. Returns at once.
   *
   * @param writes the executor of the writes, already shut down
   */
  public static void after(ExecutorService writes) {
    Thread.ofPlatform().daemon().name("ending").start(() -> await(writes));
  }

  private static void await(ExecutorService writes) {
    try {
      var _ = writes.awaitTermination(FOR_WRITES.toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture.delayedExecutor(FOR_THE_REST.toMillis(), TimeUnit.MILLISECONDS)
          .execute(ForcedExit::end);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end() {
    LOG.warn("Ending the process: threads still run after the window was closed");
    Runtime.getRuntime().halt(0);
  }
}
