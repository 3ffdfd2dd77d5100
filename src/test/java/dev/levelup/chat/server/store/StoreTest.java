package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.RoomId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@EveryDatabase
@Timeout(20)
class StoreTest extends StoreTestBase {
  @Test
  void whatWasCommittedIsThereAfterOpeningAgain() {
    say("one").join();
    reopen();
    say("two").join();
    assertThat(said()).containsExactly("one", "two");
    assertThat(store.<Long>read(tables -> lobby(tables).lastSeq())).isEqualTo(2);
  }

  @Test
  void theEpochStaysUntilItIsRenewed() {
    String first = epoch();
    reopen();
    assertThat(epoch()).isEqualTo(first);
    String second = store.write(tables -> tables.epoch().renew()).join();
    assertThat(second).isNotEqualTo(first);
    reopen();
    assertThat(epoch()).isEqualTo(second);
  }

  private String epoch() {
    return store.read(tables -> tables.epoch().id());
  }

  @Test
  void aCommitThatFailsFailsAllItWouldHaveCommitted() {
    CountDownLatch release = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    block(release);
    CompletableFuture<?> innocent =
        store.write(tables -> append(tables, draft("innocent")), m -> heard.add(m.content()));
    CompletableFuture<?> culprit = store.write(tables -> breakTheCommit(tables.sql()));
    release.countDown();
    assertThatThrownBy(innocent::join).hasCauseInstanceOf(StoreException.class);
    assertThatThrownBy(culprit::join).hasCauseInstanceOf(StoreException.class);
    assertThat(said()).isEmpty();
    assertThat(heard).isEmpty();
    say("next").join();
    assertThat(said()).containsExactly("next");
  }

  /** Inserts an invalid reference that is checked only at the commit. */
  private static String breakTheCommit(Sql sql) {
    sql.run("create temporary table one (id integer primary key)");
    sql.run(
        """
        create temporary table two (
          one integer references one (id) deferrable initially deferred)""");
    sql.run("insert into two values (1)");
    return "";
  }

  @Test
  void whoeverWaitsForAWriteGetsWhatItFailedWith() {
    RuntimeException why = new IllegalStateException("refused");
    CompletableFuture<?> refused =
        store.write(
            _ -> {
              throw why;
            });
    assertThatThrownBy(() -> Store.await(refused)).isSameAs(why);
  }

  @Test
  void whatPeopleWroteIsInNoException() {
    CompletableFuture<?> failing =
        store.write(
            tables -> {
              append(tables, draft("secret", "c1", NOON));
              return append(tables, draft("secret", "c1", NOON));
            });
    assertThatThrownBy(failing::join).hasStackTraceContaining("messages");
    assertThatThrownBy(failing::join)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("secret"));
  }

  static String stackTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  @Test
  void aReadCannotWrite() {
    assertThatThrownBy(() -> store.read(tables -> append(tables, draft("no"))))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aReadSeesOneState() {
    List<String> before =
        store.read(
            tables -> {
              lobby(tables);
              say("meanwhile").join();
              return tables.messages().range(lobby(tables), 1, 9).stream()
                  .map(message -> message.content())
                  .toList();
            });
    assertThat(before).isEmpty();
    assertThat(said()).containsExactly("meanwhile");
  }

  @Test
  void whatIsAskedForWithNulIsNotThere() {
    assertThat(
            store.<Boolean>read(
                tables -> tables.rooms().find(RoomId.community("lobby\0")).isPresent()))
        .isFalse();
  }
}
