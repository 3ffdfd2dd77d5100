package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private int reliefs;
  private final Mailbox mailbox = new Mailbox(workers::add, 4, () -> reliefs++);

  @Test
  void makesTheCallsInTheirOrder() {
    mailbox.add(() -> told.add("a"));
    mailbox.add(() -> told.add("b"));
    runWorkers();
    mailbox.add(() -> told.add("c"));
    runWorkers();

    assertThat(told).containsExactly("a", "b", "c");
  }

  @Test
  void neverTakesTwoWorkersAtATime() {
    mailbox.add(
        () -> {
          mailbox.add(() -> told.add("b"));
          assertThat(workers).isEmpty();
          told.add("a");
        });
    mailbox.add(() -> told.add("waiting"));
    assertThat(workers).hasSize(1);
    runWorkers();

    assertThat(told).containsExactly("a", "waiting", "b");
  }

  @Test
  void holdsUpTheOthersUntilACallIsDone() {
    CompletableFuture<String> done = new CompletableFuture<>();
    mailbox.addUntilDone(() -> done);
    mailbox.add(() -> told.add("behind"));
    runWorkers();
    assertThat(told).isEmpty();
    mailbox.add(() -> told.add("later"));
    assertThat(workers).isEmpty();
    done.complete("done");
    runWorkers();

    assertThat(told).containsExactly("behind", "later");
  }

  @Test
  void saysWhenItIsFullAndWhenHalfOfItIsGone() {
    assertThat(mailbox.add(() -> told.add("1"))).isFalse();
    assertThat(mailbox.add(() -> told.add("2"))).isFalse();
    assertThat(mailbox.add(() -> told.add("3"))).isFalse();
    assertThat(mailbox.add(() -> told.add("4 after " + reliefs))).isTrue();
    assertThat(mailbox.add(() -> told.add("5"))).isTrue();
    runWorkers();

    assertThat(reliefs).isOne();
    assertThat(told).containsExactly("1", "2", "3", "4 after 1", "5");
    assertThat(mailbox.add(() -> told.add("6"))).isFalse();
  }

  @Test
  void aLargeCallCountsAsSeveral() {
    assertThat(mailbox.add(3, () -> told.add("large"))).isFalse();
    assertThat(mailbox.add(() -> told.add("small"))).isTrue();
    runWorkers();

    assertThat(reliefs).isOne();
    assertThat(mailbox.add(3, () -> told.add("large"))).isFalse();
  }

  @Test
  void goesOnAfterACallThatFails() {
    mailbox.add(
        () -> {
          throw new AssertionError("a fault");
        });
    mailbox.addUntilDone(() -> CompletableFuture.failedStage(new IllegalStateException("late")));
    CompletableFuture<String> failing = new CompletableFuture<>();
    mailbox.addUntilDone(() -> failing);
    mailbox.add(() -> told.add("next"));
    runWorkers();
    failing.completeExceptionally(new IllegalStateException("later"));
    runWorkers();

    assertThat(told).containsExactly("next");
  }

  private void runWorkers() {
    for (Runnable task = workers.poll(); task != null; task = workers.poll()) {
      task.run();
    }
  }
}
