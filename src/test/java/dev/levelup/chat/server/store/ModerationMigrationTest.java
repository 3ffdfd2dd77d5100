package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migration of an older database keeps its members, and its invitations under new ids. */
class ModerationMigrationTest {
  private static final byte[] CODE = "a hash".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void membersAndInvitationsFromBeforeStay() throws SQLException {
    Path file = folder.resolve("levelup.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .locations("classpath:dev/levelup/chat/server/store/sqlite")
        .target("10")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into rooms (number, kind, id, name, last_seq) values (1, 'clan', 'w', 'Wolves', 9);
          insert into room_members (room, user_id, user_name, role, read_seq, name_key)
            values (1, 'ann', 'Ann', 'owner', 9, 'ann'), (1, 'kim', 'Kim', 'member', 4, 'kim');
          insert into invites (code_hash, room, maker, expires_at)
            values (cast('a hash' as blob), 1, 'kim', 1000), (x'01', 1, 'ann', 1000);\
          """);
    }
    try (Store store = SqliteStore.open(file)) {
      store.read(ModerationMigrationTest::check);
    }
  }

  private static boolean check(Tables tables) {
    RoomRow clan = tables.rooms().find(RoomId.clan("w")).orElseThrow();
    UserId kim = new UserId("kim");
    assertThat(tables.members().role(clan, new UserId("ann"))).contains(Role.OWNER);
    assertThat(tables.members().role(clan, kim)).contains(Role.MEMBER);
    assertThat(tables.activity().readSeq(clan, kim)).contains(4L);
    assertThat(tables.members().named(clan, Set.of("kim")).keySet()).isEqualTo(Set.of("kim"));
    assertThat(tables.invites().find(CODE, Instant.EPOCH).orElseThrow().maker()).isEqualTo(kim);
    assertThat(tables.sql().number("select count(distinct id) from invites where id <> ''"))
        .isEqualTo(2);
    return true;
  }
}
