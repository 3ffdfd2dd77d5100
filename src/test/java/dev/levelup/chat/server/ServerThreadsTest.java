package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ServerThreadsTest {
  /** Each takes memory. */
  @Test
  void picturesAreDecodedOneAtATime() {
    ServerThreads threads = new ServerThreads();
    CountDownLatch first = new CountDownLatch(1);
    CompletableFuture<?> one = CompletableFuture.runAsync(() -> hold(first), threads.painting());
    CompletableFuture<?> two = CompletableFuture.runAsync(() -> {}, threads.painting());
    IntSupplier waiting = Objects.requireNonNull(threads.queues().get("painting"));
    Awaitility.await().until(() -> waiting.getAsInt() == 1);
    assertThat(two).isNotDone();
    first.countDown();
    assertThat(one).succeedsWithin(Duration.ofSeconds(10));
    assertThat(two).succeedsWithin(Duration.ofSeconds(10));
    threads.close();
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Often, since a thread may be about to wait for such a task. */
  @RepeatedTest(20)
  void noThreadWaitsForATaskThatIsDueLater() {
    ServerThreads threads = new ServerThreads();
    threads.heal(() -> {}, Duration.ofHours(1));
    threads.tell(() -> {}, Duration.ofHours(1));
    var _ = threads.timer().schedule(() -> {}, 1, TimeUnit.HOURS);
    var _ = threads.timer().scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
    threads.close();
    assertThat(threads.isTerminated()).isTrue();
  }
}
