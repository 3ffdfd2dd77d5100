package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** The migration of an older database gives its members read marks and the keys of their names. */
@ParameterizedClass
@EveryDatabase
@Timeout(60)
class ActivityMigrationTest {
  private static final String FILL =
      """
      insert into users (id, name, name_key, password_hash, created_at)
        values ('ann', 'Ann', 'ann', 'hash', 0);
      insert into rooms (kind, id, name, last_seq) values ('clan', 'w', 'Wolves', 2);
      insert into room_members (room, user_id, user_name, role)
        select number, 'ann', 'Ann', 'owner' from rooms;
      insert into room_members (room, user_id, user_name, role)
        select number, 'elsewhere', 'Kim', 'member' from rooms;
      insert into messages (room, seq, user_id, user_name, content, created_at)
        select number, 1, 'x', 'X', 'one', 0 from rooms;
      insert into messages (room, seq, user_id, user_name, content, created_at)
        select number, 2, 'x', 'X', '@ann', 0 from rooms;
      """;

  @Parameter private TestDatabase kind;
  @TempDir private Path folder;

  @Test
  void membersFromBeforeHaveReadEverythingAndAreFoundByName() throws SQLException {
    String version = kind == TestDatabase.SQLITE ? "9" : "6";
    String database = OlderDatabase.make(kind, folder, version, FILL);
    try (Store store = kind.open(database)) {
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
        .containsExactly(new MemberTable.Unkeyed(clan.number(), new UserId("elsewhere"), "Kim"));
    return true;
  }
}
