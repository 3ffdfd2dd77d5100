package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

class ServerThreadsTest {
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
