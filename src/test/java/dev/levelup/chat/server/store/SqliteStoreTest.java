package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for SQLite alone. */
@EnumSource(names = "SQLITE")
@Timeout(20)
class SqliteStoreTest extends StoreTestBase {
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
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("other.db"), "not a database ".repeat(100));
    assertThatThrownBy(() -> SqliteStore.open(file)).isInstanceOf(StoreException.class);
  }
}
