package dev.levelup.chat.client.desktop;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the program ends with its window, whatever threads of libraries are still at.
 * What is being written to the disk is written first.
 */
public final class Ending {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
  private static final Duration FOR_WRITES = Duration.ofSeconds(5);

  /** A program that has nothing left to do is gone long before this is over. */
  private static final Duration FOR_THE_REST = Duration.ofMillis(500);

  private Ending() {}

  /**
   * Returns at once.
   *
   * @param writes has been shut down
   */
  public static void after(ExecutorService writes) {
    Thread.ofPlatform().daemon().name("ending").start(() -> await(writes));
  }

  private static void await(ExecutorService writes) {
    try {
      var _ = writes.awaitTermination(FOR_WRITES.toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture.delayedExecutor(FOR_THE_REST.toMillis(), TimeUnit.MILLISECONDS)
          .execute(Ending::end);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end() {
    LOG.warn("Something went on after the window was closed, and is ended");
    Runtime.getRuntime().halt(0);
  }
}
