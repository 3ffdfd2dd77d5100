package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** The migration of an older database keeps its members, and its invitations under new ids. */
@ParameterizedClass
@EveryDatabase
@Timeout(60)
class ModerationMigrationTest {
  private static final byte[] CODE = "a hash".getBytes(StandardCharsets.UTF_8);

  private static final String FILL =
      """
      insert into rooms (kind, id, name, last_seq) values ('clan', 'w', 'Wolves', 9);
      insert into room_members (room, user_id, user_name, role, read_seq, name_key)
        select number, 'ann', 'Ann', 'owner', 9, 'ann' from rooms;
      insert into room_members (room, user_id, user_name, role, read_seq, name_key)
        select number, 'kim', 'Kim', 'member', 4, 'kim' from rooms;
      insert into invites (code_hash, room, maker, expires_at)
        select cast('a hash' as BYTES), number, 'kim', 1000 from rooms;
      insert into invites (code_hash, room, maker, expires_at)
        select cast('another' as BYTES), number, 'ann', 1000 from rooms;
      """;

  @Parameter private TestDatabase kind;
  @TempDir private Path folder;

  @Test
  void membersAndInvitationsFromBeforeStay() throws SQLException {
    boolean isSqlite = kind == TestDatabase.SQLITE;
    String fill = FILL.replace("BYTES", isSqlite ? "blob" : "bytea");
    String database = OlderDatabase.make(kind, folder, isSqlite ? "10" : "7", fill);
    try (Store store = kind.open(database)) {
      store.read(ModerationMigrationTest::check);
    }
  }

  private static boolean check(Tables tables) {
    RoomRow clan = tables.rooms().find(RoomId.clan("w")).orElseThrow();
    UserId kim = new UserId("kim");
    assertThat(tables.members().role(clan, new UserId("ann"))).contains(Role.OWNER);
    assertThat(tables.members().role(clan, kim)).contains(Role.MEMBER);
    assertThat(tables.members().find(clan, kim).orElseThrow().joinedAt()).isNull();
    assertThat(tables.activity().readSeq(clan, kim)).contains(4L);
    assertThat(tables.members().named(clan, Set.of("kim")).keySet()).isEqualTo(Set.of("kim"));
    assertThat(tables.invites().find(CODE, Instant.EPOCH).orElseThrow().maker()).isEqualTo(kim);
    assertThat(tables.sql().number("select count(distinct id) from invites where id <> ''"))
        .isEqualTo(2);
    return true;
  }
}
