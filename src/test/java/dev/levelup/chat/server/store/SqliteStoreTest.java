package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.server.hostile.LogLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.EnumSource;

/** SQLite only. */
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
    Transactions writer = new Transactions(SqliteConnections.writing(folder.resolve("levelup.db")));
    assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
    assertThat(pragma(writer, "synchronous")).as("FULL").isEqualTo("2");
    assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
  }

  private static String pragma(Transactions writer, String name) {
    return writer.outside(sql -> sql.text("pragma " + name));
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

  /** Limits the file to this many pages; at the limit SQLite fails as on a full disk. */
  private void limitPages(String pages) {
    store
        .write(
            tables -> {
              long limit = tables.sql().number(pages);
              tables.sql().run("pragma max_page_count = " + limit);
              return limit;
            })
        .join();
  }

  @Test
  void aWriteThatReadsFirstWaitsForAnotherProgramsWrite() throws SQLException {
    say("before").join();
    try (Connection other = anotherProgram()) {
      lock(other, "immediate");
      CompletableFuture<?> waiting = say("after");
      Awaitility.await().until(SqliteStoreTest::isWriterInSqlite);
      run(other, "update rooms set name = 'Another'");
      run(other, "commit");
      waiting.join();
    }
    assertThat(said()).containsExactly("before", "after");
  }

  private static boolean isWriterInSqlite() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey().getName().equals("store-writer"))
        .flatMap(each -> Stream.of(each.getValue()))
        .anyMatch(frame -> frame.getClassName().equals("org.sqlite.core.NativeDB"));
  }

  private Connection anotherProgram() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("levelup.db"));
  }

  private static void lock(Connection other, String how) throws SQLException {
    run(other, "begin " + how);
  }

  private static void run(Connection other, String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }

  @Tag("slow")
  @Test
  void aDatabaseThatStaysLockedIsTheReason() throws SQLException {
    try (Connection other = anotherProgram()) {
      lock(other, "exclusive");
      assertThat(fault(say("no"))).contains(StoreFault.LOCKED);
    }
    say("yes").join();
  }

  private static Optional<StoreFault> fault(CompletableFuture<?> write) {
    return write
        .handle((_, failure) -> failure instanceof StoreException e ? e.fault() : null)
        .thenApply(fault -> fault == null ? Optional.<StoreFault>empty() : fault)
        .join();
  }

  @Test
  void nothingIsWrittenIntoAFileThatWasDeletedOrReplaced() throws IOException {
    Path file = folder.resolve("levelup.db");
    Path away = folder.resolve("away.db");
    say("one").join();
    Files.move(file, away);
    try (LogLines log = new LogLines()) {
      for (int i = 0; i < 20; i++) {
        assertThat(fault(say("no"))).contains(StoreFault.GONE);
      }
      Files.copy(away, file);
      assertThat(fault(say("no"))).contains(StoreFault.GONE);
      assertThat(log.messages())
          .containsExactly("The database cannot be written: " + StoreFault.GONE.words());
    }
    Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
    say("two").join();
    assertThat(said()).containsExactly("one", "two");
  }

  @Test
  void nothingIsWrittenIntoALogThatWasDeleted() throws IOException {
    say("one").join();
    Files.delete(folder.resolve("levelup.db-wal"));
    assertThat(fault(say("no"))).contains(StoreFault.GONE);
  }

  @Test
  void aDatabaseOfANewerProgramIsRefused() {
    store
        .write(
            tables ->
                tables
                    .sql()
                    .run(
                        """
                        insert into flyway_schema_history
                        values (99, '99', 'future', 'SQL', 'V99__x.sql', 1, '',
                          '2026-01-01 00:00:00.000', 1, 1)\
                        """))
        .join();
    assertThatThrownBy(() -> SqliteStore.open(folder.resolve("levelup.db")))
        .hasMessageContaining("newer version");
  }

  @Test
  void aProbeLeavesNothingBehind() {
    store.probe().join();
    assertThat(store.<Boolean>read(tables -> tables.users().isEmpty())).isTrue();
  }

  @Test
  void aProbeFailsOnAFullDiskAndOnAReadOnlyFile() {
    limitPages("pragma page_count");
    for (int i = 0; i < 100; i++) {
      var _ = say("x".repeat(1000));
    }
    assertThat(fault(store.probe())).contains(StoreFault.FULL);
    limitPages("select 1000000");
    store.write(tables -> tables.sql().run("pragma query_only = on")).join();
    assertThat(fault(store.probe())).contains(StoreFault.READ_ONLY);
    assertThat(fault(say("no"))).contains(StoreFault.READ_ONLY);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("other.db"), "not a database ".repeat(100));
    assertThatThrownBy(() -> SqliteStore.open(file)).isInstanceOf(StoreException.class);
  }
}
