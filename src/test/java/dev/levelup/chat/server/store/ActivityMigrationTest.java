package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migration of an older database gives its members read marks and the keys of their names. */
class ActivityMigrationTest {
  @TempDir private Path folder;

  @Test
  void membersFromBeforeHaveReadEverythingAndAreFoundByName() throws SQLException {
    Path file = folder.resolve("levelup.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:dev/levelup/chat/server/store/sqlite")
        .target("9")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into users (id, name, name_key, password_hash, created_at)
            values ('ann', 'Ann', 'ann', 'hash', 0);
          insert into rooms (number, kind, id, name, last_seq) values (1, 'clan', 'w', 'Wolves', 2);
          insert into room_members (room, user_id, user_name, role)
            values (1, 'ann', 'Ann', 'owner'), (1, 'elsewhere', 'Kim', 'member');
          insert into messages (room, seq, user_id, user_name, content, created_at)
            values (1, 1, 'x', 'X', 'one', 0), (1, 2, 'x', 'X', '@ann', 0);\
          """);
    }
    try (Store store = SqliteStore.open(file)) {
      store.read(ActivityMigrationTest::check);
    }
  }

  private static boolean check(Tables tables) {
    UserId ann = new UserId("ann");
    RoomRow clan = tables.rooms().find(RoomId.clan("w")).orElseThrow();
    assertThat(tables.activity().of(clan, ann)).contains(new ReadState(2, 0, 0));
    assertThat(tables.members().named(clan, Set.of("ann", "kim")))
        .isEqualTo(Map.of("ann", List.of(ann)));
    assertThat(tables.members().unkeyed(10))
        .containsExactly(new MemberTable.Unkeyed(1, new UserId("elsewhere"), "Kim"));
    return true;
  }
}
