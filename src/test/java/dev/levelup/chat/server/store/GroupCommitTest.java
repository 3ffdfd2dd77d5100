package dev.levelup.chat.server.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@EveryDatabase
@Timeout(20)
class GroupCommitTest extends StoreTestBase {
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whatQueuesUpIsCommittedTogether() {
    block(release);
    CompletableFuture<?> one = say("one");
    CompletableFuture<List<String>> seenByOthers = store.write(_ -> said());
    CompletableFuture<List<String>> seenInside =
        store.write(tables -> List.of(Long.toString(lobby(tables).lastSeq())));
    release.countDown();
    CompletableFuture.allOf(one, seenByOthers, seenInside).join();
    assertThat(seenInside.join()).as("the same transaction").containsExactly("1");
    assertThat(seenByOthers.join()).as("not yet committed").isEmpty();
    assertThat(said()).containsExactly("one");
  }

  @Test
  void listenersHearInTheOrderOfTheCommitsAndOnlyOfWhatIsDurable() {
    block(release);
    List<CompletableFuture<?>> writes = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      String content = Integer.toString(i);
      writes.add(
          store.write(
              tables -> append(tables, draft(content)),
              message -> {
                assertThat(isStored(message)).isTrue();
                heard.add(message.content());
              }));
    }
    release.countDown();
    CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
    assertThat(heard).hasSize(600).isEqualTo(said());
  }

  private boolean isStored(Message message) {
    long seq = Objects.requireNonNull(message.seq());
    return store.<Boolean>read(
        tables -> tables.messages().range(lobby(tables), seq, seq).contains(message));
  }

  @Test
  void aFailingWriteUndoesItselfAndNoOther() {
    block(release);
    CompletableFuture<?> before = say("before");
    CompletableFuture<?> failing =
        store.write(
            tables -> {
              append(tables, draft("undone"));
              throw new IllegalStateException("no");
            },
            _ -> heard.add("undone"));
    CompletableFuture<?> after = say("after");
    release.countDown();
    CompletableFuture.allOf(before, after).join();
    assertThatThrownBy(failing::join).hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(said()).containsExactly("before", "after");
    assertThat(heard).isEmpty();
    assertThat(store.<Long>read(tables -> lobby(tables).lastSeq())).isEqualTo(2);
  }

  @Test
  void aListenerThatFailsHarmsNobody() {
    CompletableFuture<?> write =
        store.write(
            tables -> append(tables, draft("kept")),
            _ -> {
              throw new IllegalStateException("a fault of the listener");
            });
    write.join();
    say("next").join();
    assertThat(said()).containsExactly("kept", "next");
  }

  @Test
  void anErrorInAWriteDoesNotEndTheWriter() {
    CompletableFuture<?> failing =
        store.write(
            _ -> {
              throw new AssertionError("worse than an exception");
            });
    assertThatThrownBy(failing::join).hasCauseInstanceOf(StoreException.class);
    say("next").join();
    assertThat(said()).containsExactly("next");
  }

  @Test
  void tooManyWaitingWritesAreRefusedAndTheOthersKept() {
    block(release);
    for (int i = 0; i < CommitQueue.CAPACITY; i++) {
      var _ = store.write(_ -> heard.add(""));
    }
    assertThat(say("too many")).isCompletedExceptionally();
    release.countDown();
    store.close();
    assertThat(heard).hasSize(CommitQueue.CAPACITY);
  }

  @Test
  void readsDoNotWaitForTheWriter() throws Exception {
    say("one").join();
    block(release);
    assertThat(CompletableFuture.supplyAsync(this::said).get(10, SECONDS)).containsExactly("one");
    release.countDown();
  }

  @Test
  void closingCommitsWhatIsQueuedAndRefusesWhatComesLater() {
    block(release);
    CompletableFuture<?> queued = say("queued");
    release.countDown();
    store.close();
    assertThat(queued).isCompleted();
    assertThatThrownBy(() -> say("late").join()).hasCauseInstanceOf(StoreBusyException.class);
    open();
    assertThat(said()).containsExactly("queued");
  }
}
