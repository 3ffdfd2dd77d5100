package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.search.MessageSearch;
import dev.levelup.chat.server.domain.search.SearchIndex;
import dev.levelup.chat.server.domain.search.SearchQuery;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages of an older database are found from the first moment on, and are indexed later. */
@Tag("slow")
class SearchMigrationTest {
  private static final UserId ANYBODY = new UserId("anybody");

  private static final String FILL =
      """
      insert into rooms (kind, id, name, last_seq, last_at)
        values ('community', 'old', 'Old', 5000, 5000);
      insert into messages (room, seq, user_id, user_name, content, created_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000)
      select number, i, 'ann', 'Ann', case when i % 1000 = 0 then 'the Gate' else 'x' end, i
      from n, rooms;
      """;

  @TempDir private Path folder;

  @Test
  void onSqlite() throws SQLException {
    check(TestDatabase.SQLITE, "14");
  }

  @Test
  void onPostgres() throws SQLException {
    check(TestDatabase.POSTGRESQL, "11");
  }

  private void check(TestDatabase kind, String version) throws SQLException {
    try (Store store = kind.open(OlderDatabase.make(kind, folder, version, FILL))) {
      check(store);
    }
  }

  @Test
  void blocksThatWereMadeBeforeTheyCouldBeMergedAreSearchedOnSqlite() throws SQLException {
    checkBlocks(TestDatabase.SQLITE, "17", "x'%s'");
  }

  @Test
  void theyAreSearchedOnPostgres() throws SQLException {
    checkBlocks(TestDatabase.POSTGRESQL, "14", "'\\x%s'");
  }

  /** Messages in a block are found by what it knows, and not otherwise. */
  private void checkBlocks(TestDatabase kind, String version, String bytes) throws SQLException {
    String older = OlderDatabase.make(kind, folder, version, FILL + blocks(bytes));
    try (Store store = kind.open(older)) {
      assertThat(found(store)).containsExactly(5000L, 4000L, 3000L, 2000L, 1000L);
      List<List<Long>> blocks =
          store.read(
              tables ->
                  tables
                      .sql()
                      .all(
                          """
                          select b.messages, r.oldest_at, r.newest_at
                          from search_blocks b join search_runs r on r.block = b.block
                          order by b.block\
                          """,
                          row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3))));
      assertThat(blocks).containsExactly(List.of(2048L, 1L, 2048L), List.of(2048L, 2049L, 4096L));
    }
  }

  /** Statements that add what the index knows of the same messages. */
  private String blocks(String bytes) throws SQLException {
    StringBuilder blocks =
        new StringBuilder(
            """
            update rooms set indexed_seq = 4096;
            insert into search_blocks (oldest_at, newest_at) values (1, 2048), (2049, 4096);
            insert into search_runs (block, room, first_seq, last_seq, newest_at)
              select 1, number, 1, 2048, 2048 from rooms;
            insert into search_runs (block, room, first_seq, last_seq, newest_at)
              select 2, number, 2049, 4096, 4096 from rooms;
            """);
    Path other = folder.resolve("other.db");
    SqliteStore.open(other).close();
    OlderDatabase.fill("jdbc:sqlite:" + other, FILL);
    try (Store store = SqliteStore.open(other)) {
      new SearchIndex(store, Clock.systemUTC()).look();
      store
          .read(
              tables ->
                  tables
                      .sql()
                      .all(
                          "select id, grams from search_buckets",
                          row ->
                              "insert into search_buckets (id, grams) values (%d, %s);\n"
                                  .formatted(
                                      row.getLong(1),
                                      bytes.formatted(HexFormat.of().formatHex(row.getBytes(2))))))
          .forEach(blocks::append);
    }
    return blocks.toString();
  }

  private static void check(Store store) {
    assertThat(found(store)).containsExactly(5000L, 4000L, 3000L, 2000L, 1000L);
    new SearchIndex(store, Clock.systemUTC()).look();
    long indexed =
        store.read(tables -> tables.sql().number("select indexed_seq from rooms where id = 'old'"));
    assertThat(indexed).isBetween(4000L, 5000L);
    assertThat(found(store)).containsExactly(5000L, 4000L, 3000L, 2000L, 1000L);
  }

  private static List<@Nullable Long> found(Store store) {
    MessageSearch search = new MessageSearch(store, Clock.systemUTC(), SendLimit.NONE);
    List<Message> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchPage page = search.page(ANYBODY, new SearchQuery("gate", null, null, cursor, 100));
      found.addAll(page.messages());
      cursor = page.pagination().cursor();
    } while (cursor != null);
    return found.stream().map(Message::seq).toList();
  }
}
