package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SqliteStoreTest extends StoreTestBase {
  @Test
  void whatWasCommittedIsThereAfterOpeningAgain() {
    say("one").join();
    reopen();
    say("two").join();
    assertThat(said()).containsExactly("one", "two");
    assertThat(store.<Long>read(tables -> lobby(tables).lastSeq())).isEqualTo(2);
  }

  @Test
  void whatWasCommittedIsInTheFilesThatAKillLeavesBehind() throws IOException {
    say("one").join();
    Path copy = Files.createDirectory(folder.resolve("left-behind"));
    for (String file : List.of("levelup.db", "levelup.db-wal")) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    try (Store left = SqliteStore.open(copy.resolve("levelup.db"))) {
      assertThat(left.<Long>read(tables -> lobby(tables).lastSeq())).isEqualTo(1);
    }
  }

  @Test
  void everyCommitIsSyncedToTheDisk() {
    Jdbi writer = Jdbi.create(SqliteConnections.writing(folder.resolve("levelup.db")));
    assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
    assertThat(pragma(writer, "synchronous")).as("FULL").isEqualTo("2");
    assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
  }

  private static String pragma(Jdbi jdbi, String name) {
    return jdbi.withHandle(
        handle -> handle.createQuery("pragma " + name).mapTo(String.class).one());
  }

  @Test
  void aFullDiskFailsTheWriteAndNothingElse() {
    say("before").join();
    limitPages("pragma page_count");
    List<CompletableFuture<?>> refused = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      refused.add(say("x".repeat(1000)));
    }
    CompletableFuture<?> last = refused.getLast();
    assertThatThrownBy(last::join).hasCauseInstanceOf(StoreException.class);
    List<String> kept = said();
    assertThat(kept).hasSizeLessThan(100).startsWith("before");

    limitPages("select 1000000");
    say("after").join();
    assertThat(said()).hasSize(kept.size() + 1).endsWith("after");
    assertThat(store.<Long>read(tables -> lobby(tables).lastSeq())).isEqualTo(kept.size() + 1);
  }

  /** Lets the file grow to so many pages and no further, which SQLite treats as a full disk. */
  private void limitPages(String pages) {
    store
        .write(
            tables -> {
              int limit = tables.handle().createQuery(pages).mapTo(int.class).one();
              tables.handle().execute("pragma max_page_count = " + limit);
              return limit;
            })
        .join();
  }

  @Test
  void aCommitThatFailsFailsAllItWouldHaveCommitted() {
    CountDownLatch release = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    block(release);
    CompletableFuture<?> innocent =
        store.write(tables -> append(tables, draft("innocent")), m -> heard.add(m.content()));
    CompletableFuture<?> culprit = store.write(SqliteStoreTest::breakTheCommit);
    release.countDown();
    assertThatThrownBy(innocent::join).hasCauseInstanceOf(StoreException.class);
    assertThatThrownBy(culprit::join).hasCauseInstanceOf(StoreException.class);
    assertThat(said()).isEmpty();
    assertThat(heard).isEmpty();
    say("next").join();
    assertThat(said()).containsExactly("next");
  }

  /** A reference to nothing that is only looked at when the transaction commits. */
  private static String breakTheCommit(Tables tables) {
    tables.handle().execute("pragma defer_foreign_keys = on");
    tables.signIns().start("s1", new UserId("nobody"), NOON);
    return "";
  }

  @Test
  void whatPeopleWroteIsInNoException() {
    CompletableFuture<?> failing =
        store.write(
            tables -> {
              append(tables, draft("secret", "c1", NOON));
              return append(tables, draft("secret", "c1", NOON));
            });
    assertThatThrownBy(failing::join).hasStackTraceContaining("UNIQUE");
    assertThatThrownBy(failing::join)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("secret"));
  }

  private static String stackTrace(Throwable failure) {
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
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("other.db"), "not a database ".repeat(100));
    assertThatThrownBy(() -> SqliteStore.open(file)).isInstanceOf(StoreException.class);
  }
}
