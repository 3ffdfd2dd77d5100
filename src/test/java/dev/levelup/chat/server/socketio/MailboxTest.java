package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private int reliefs;
  private final Mailbox<List<String>> mailbox = new Mailbox<>(workers::add, 4, () -> reliefs++);

  @Test
  void tellsNothingBeforeItIsStarted() {
    mailbox.add(letter("event"));

    assertThat(workers).isEmpty();
  }

  @Test
  void tellsTheFirstLetterFirstAndTheOthersInOrder() {
    mailbox.add(letter("a"));
    mailbox.add(letter("b"));
    mailbox.start(told, letter("first"));
    mailbox.add(letter("c"));
    runWorkers();

    assertThat(told).containsExactly("first", "a", "b", "c");
  }

  @Test
  void neverTakesTwoWorkersAtATime() {
    mailbox.start(told, letter("first"));
    mailbox.add(
        _ -> {
          mailbox.add(letter("b"));
          assertThat(workers).isEmpty();
          told.add("a");
        });
    assertThat(workers).hasSize(1);
    runWorkers();

    assertThat(told).containsExactly("first", "a", "b");
  }

  @Test
  void takesAWorkerAgainForWhatComesLater() {
    mailbox.start(told, letter("first"));
    runWorkers();
    mailbox.add(letter("later"));
    runWorkers();

    assertThat(told).containsExactly("first", "later");
  }

  @Test
  void saysWhenItIsFullAndWhenHalfOfItIsGone() {
    assertThat(mailbox.add(letter("1"))).isFalse();
    assertThat(mailbox.add(letter("2"))).isFalse();
    assertThat(mailbox.add(letter("3"))).isFalse();
    assertThat(mailbox.add(letter("4"))).isTrue();
    assertThat(mailbox.add(told -> told.add("5 after " + reliefs))).isTrue();
    mailbox.start(told, letter("first"));
    runWorkers();

    assertThat(reliefs).isOne();
    assertThat(told).containsExactly("first", "1", "2", "3", "4", "5 after 1");
    assertThat(mailbox.add(letter("6"))).isFalse();
  }

  @Test
  void goesOnAfterALetterThatFails() {
    mailbox.start(
        told,
        _ -> {
          throw new AssertionError("a fault");
        });
    mailbox.add(letter("next"));
    runWorkers();

    assertThat(told).containsExactly("next");
  }

  private static Consumer<List<String>> letter(String text) {
    return to -> to.add(text);
  }

  private void runWorkers() {
    for (Runnable task = workers.poll(); task != null; task = workers.poll()) {
      task.run();
    }
  }
}
