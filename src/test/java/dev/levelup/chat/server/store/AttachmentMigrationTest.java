package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.AvatarPath;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;

/** Older databases keep what is in them, and take files and pictures from then on. */
@ParameterizedClass
@EveryDatabase
@Timeout(60)
class AttachmentMigrationTest {
  private static final RoomId CLAN = RoomId.clan("w");
  private static final UserId ANN = new UserId("ann");
  private static final Attachment FILE =
      new Attachment(new AttachmentId("f"), "a.txt", "text/plain", 3, null, null);

  private static final String FILL =
      """
      insert into rooms (kind, id, name, last_seq, last_rev, last_at)
        values ('clan', 'w', 'Wolves', 2, 1, 5000);
      insert into room_members (room, user_id, user_name, role, read_seq, name_key)
        select number, 'ann', 'Ann', 'owner', 1, 'ann' from rooms;
      insert into messages (room, seq, user_id, user_name, content, created_at)
        select number, 1, 'ann', 'Ann', 'first', 4000 from rooms;
      insert into messages (room, seq, user_id, user_name, content, created_at, rev, updated_at)
        select number, 2, 'ann', 'Ann', 'second', 5000, 1, 6000 from rooms;
      """;

  /** As a version with attachments has written it. */
  private static final String WITH_FILE =
      FILL
          + """
          insert into attachments (id, user_id, name, type, size, content, preview_size, created_at,
            room, seq) select 'f', 'ann', 'a.txt', 'text/plain', 3, 'abc', 0, 5000, number, 2 from rooms;
          update messages
            set attachments = '[{"id":"f","name":"a.txt","type":"text/plain","size":3}]' where seq = 2;
          """;

  @Parameter private TestDatabase kind;
  @TempDir private Path folder;

  private boolean isSqlite() {
    return kind == TestDatabase.SQLITE;
  }

  @Test
  void oneWithoutFilesTakesThem() throws SQLException, IOException {
    String database = OlderDatabase.make(kind, folder, isSqlite() ? "13" : "10", FILL);
    if (isSqlite()) {
      assertThat(ContentBackup.copy(Path.of(database), folder, folder.resolve("copy"))).isEmpty();
    }
    try (Store store = kind.open(database)) {
      assertThat(messages(store)).extracting(Message::content).containsExactly("first", "second");
      assertThat(messages(store)).allMatch(each -> each.attachments().isEmpty());
      store.write(AttachmentMigrationTest::sendFile).join();
      Message sent = messages(store).getLast();
      assertThat(sent.attachments()).containsExactly(FILE);
      assertThat(sent.seq()).isEqualTo(3);
      assertTakesPictures(store);
    }
  }

  @Test
  void oneWithFilesKeepsThem() throws SQLException, IOException {
    String database = OlderDatabase.make(kind, folder, isSqlite() ? "16" : "13", WITH_FILE);
    if (isSqlite()) {
      assertThat(ContentBackup.copy(Path.of(database), folder, folder.resolve("copy")))
          .containsExactly(new ContentId("abc"));
    }
    try (Store store = kind.open(database)) {
      assertThat(messages(store).getLast().attachments()).containsExactly(FILE);
      AttachmentRow row = store.read(tables -> tables.attachments().find(FILE.id())).orElseThrow();
      assertThat(row.room()).isEqualTo(CLAN);
      assertThat(row.content()).isEqualTo(new ContentId("abc"));
      assertTakesPictures(store);
    }
  }

  private static RoomRow clan(Tables tables) {
    return tables.rooms().find(CLAN).orElseThrow();
  }

  private static List<Message> messages(Store store) {
    return store.read(tables -> tables.messages().range(clan(tables), 1, 10));
  }

  private static Message sendFile(Tables tables) {
    AttachmentRow row = new AttachmentRow(FILE, ANN, new ContentId("abc"), null, null);
    tables.attachments().add(row, "its id", Instant.EPOCH);
    Draft draft =
        new Draft(ANN, "Ann", "", null, Instant.EPOCH, Mentions.NONE, null, false, List.of(FILE));
    return tables.messages().append(clan(tables), draft);
  }

  private static void assertTakesPictures(Store store) {
    assertThat(messages(store)).allMatch(each -> each.userAvatar() == null);
    AvatarRow picture = new AvatarRow(new ContentId("def"), "image/png", 5);
    store.write(tables -> tables.avatars().set(ANN, picture)).join();
    store.write(tables -> tables.avatars().set(clan(tables), picture)).join();
    String path = AvatarPath.of("def");
    assertThat(messages(store)).allMatch(each -> path.equals(each.userAvatar()));
    String ofRoom =
        store.read(tables -> Objects.requireNonNull(tables.avatars().path(clan(tables))));
    assertThat(ofRoom).isEqualTo(path);
  }
}
