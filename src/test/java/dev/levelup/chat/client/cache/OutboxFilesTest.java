package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.ForcedFiles;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.PictureFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The copies of attached files, and the table that says to what they belong. */
class OutboxFilesTest extends ChatStoreFixture {
  private static final OutboxFile PLAN = file("1", "plan.txt");
  private static final OutboxFile MAP = file("2", "map.png");

  private static final OutboxFile PHOTO =
      new OutboxFile(
          new ClientAttachmentId("3"), "photo.jpg", 3, new PictureFacts("image/jpeg", 40, 30));

  private static OutboxFile file(String id, String name) {
    return new OutboxFile(new ClientAttachmentId(id), name, 3, null);
  }

  private static void attach(ChatStore store, OutboxFile file) throws IOException {
    store.files().copy(file.id(), to -> to.write(new byte[3]));
    store.addFile(LOBBY, file).join();
  }

  private static OutboxEntry message(String id, OutboxFile... files) {
    return new OutboxEntry(
        new ClientMessageId(id), LOBBY, "", null, NOON, null, null, List.of(files));
  }

  private static Path copy(ChatStore store, OutboxFile file) {
    return store.files().path(file.id());
  }

  @Test
  void onlyTheUserMayReadACopy() throws IOException {
    ChatStore store = open();

    attach(store, PLAN);

    Path copy = copy(store, PLAN);
    assertThat(Files.getPosixFilePermissions(copy))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(copy.resolveSibling("")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aCopyIsOnTheDiskBeforeItIsInTheDraft() throws IOException {
    ChatStore store = open();

    List<Path> forced =
        ForcedFiles.during(
            folder, () -> store.files().copy(PLAN.id(), to -> to.write(new byte[3])));

    assertThat(forced).containsExactly(copy(store, PLAN));
  }

  @Test
  void aFileGoesFromTheDraftToItsMessageInOneTransaction() throws IOException {
    ChatStore store = open();
    attach(store, PLAN);
    attach(store, MAP);
    assertThat(open().load().join().files()).isEqualTo(Map.of(LOBBY, List.of(PLAN, MAP)));

    store.put(message("m", PLAN, MAP)).join();

    StoredChat stored = open().load().join();
    assertThat(stored.files()).isEmpty();
    assertThat(stored.outbox()).containsExactly(message("m", PLAN, MAP));
    assertThat(copy(store, MAP)).exists();
  }

  @Test
  void theFilesOfAMessageGoWithIt() throws IOException {
    ChatStore store = open();
    attach(store, PLAN);
    store.put(message("m", PLAN)).join();

    store.forget(new ClientMessageId("m"));

    assertThat(copy(store, PLAN)).doesNotExist();
    assertThat(open().load().join().outbox()).isEmpty();
  }

  @Test
  void aStartDeletesTheFilesThatNothingHas() throws IOException {
    ChatStore store = open();
    attach(store, PLAN);
    store.files().copy(MAP.id(), to -> to.write(1));

    ChatStore next = open();
    next.load().join();

    assertThat(copy(next, PLAN)).exists();
    assertThat(copy(next, MAP)).doesNotExist();
  }

  @Test
  void theStartOfThisRunDeletesNothingThatIsBeingAttached() throws IOException {
    ChatStore store = open();
    store.files().copy(MAP.id(), to -> to.write(1));

    store.load().join();

    assertThat(copy(store, MAP)).exists();
  }

  @Test
  void theEndOfAMembershipDeletesAllFilesForTheRoomAndKeepsTheWords() throws IOException {
    ChatStore store = open();
    attach(store, PLAN);
    store.put(message("m", PLAN)).join();
    attach(store, MAP);

    store.forgetRoom(LOBBY);

    assertThat(copy(store, PLAN)).doesNotExist();
    assertThat(copy(store, MAP)).doesNotExist();
    StoredChat stored = open().load().join();
    assertThat(stored.files()).isEmpty();
    assertThat(stored.outbox()).as("knows that it had a file").containsExactly(message("m", PLAN));
  }

  @Test
  void aSignOutDeletesAllFiles() throws IOException {
    ChatStore store = open();
    attach(store, PLAN);

    store.forgetEverything();

    assertThat(copy(store, PLAN).resolveSibling("")).doesNotExist();
    assertThatThrownBy(() -> attach(store, MAP)).isInstanceOf(IOException.class);
    assertThat(copy(store, MAP)).doesNotExist();
  }

  @Test
  void aCopyThatFailsLeavesNothing() {
    ChatStore store = open();

    assertThatThrownBy(
            () ->
                store
                    .files()
                    .copy(
                        PLAN.id(),
                        to -> {
                          to.write(1);
                          throw new IOException("No space left on device");
                        }))
        .isInstanceOf(IOException.class);

    assertThat(copy(store, PLAN)).doesNotExist();
  }

  @Test
  void whatIsKnownOfAPictureStaysWithItsFile() throws IOException {
    ChatStore store = open();
    attach(store, PHOTO);

    assertThat(open().load().join().files()).isEqualTo(Map.of(LOBBY, List.of(PHOTO)));
  }

  @Test
  void filesOfAVersionThatKnewNothingOfPicturesAreTakenOver() throws IOException, SQLException {
    older(12);
    sql(
        "insert into files (id, room, name, size) values (?, ?, ?, ?)",
        PLAN.id().value(),
        LOBBY.toString(),
        PLAN.name(),
        PLAN.size());

    assertThat(open().load().join().files()).isEqualTo(Map.of(LOBBY, List.of(PLAN)));
  }

  @Test
  void theOutboxOfAnOlderVersionIsTakenOver() throws IOException, SQLException {
    older(10);
    OutboxEntry entry = entry("1", LOBBY);
    sql(
        "insert into outbox (id, room, content, created_at) values (?, ?, ?, ?)",
        entry.id().value(),
        LOBBY.toString(),
        entry.content(),
        NOON.toString());

    ChatStore now = open();

    assertThat(now.load().join().outbox()).containsExactly(entry);
    attach(now, PLAN);
    assertThat(open().load().join().files()).isEqualTo(Map.of(LOBBY, List.of(PLAN)));
  }
}
