package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Files that are damaged, and disks that cannot be written. */
class DamagedStoreTest extends ChatStoreFixture {
  @Test
  void aFileThatIsNoDatabaseIsSetAsideAndSaid() throws IOException {
    open().close();
    Files.writeString(database(), "not a database at all".repeat(100));

    ChatStore store = open();
    store.put(entry("1", LOBBY)).join();

    assertThat(store.load().join().outbox()).hasSize(1);
    assertThat(troubles).containsExactly(StoreFailure.DAMAGED);
    assertThat(files()).anyMatch(each -> each.toString().contains(".damaged-"));
  }

  @Test
  void whatWasSetAsideGoesWithTheSignOutAndNobodyElsesDoes() throws IOException {
    damage();
    ChatStore other = open("http://other", "alice");
    ChatStore store = open();
    store.load().join();
    store.forgetEverything();
    other.load().join();

    assertThat(files()).noneMatch(each -> each.toString().contains(".damaged-"));
    assertThat(files()).isNotEmpty();
  }

  @Test
  void whatWasSetAsideGoesWithARoomThatOneWasRemovedFrom() throws IOException {
    damage();
    ChatStore store = open();
    store.forgetRoom(CLAN);

    assertThat(store.load().join()).isEqualTo(StoredChat.NOTHING);
    assertThat(files()).noneMatch(each -> each.toString().contains(".damaged-"));
  }

  private void damage() throws IOException {
    open().close();
    Files.writeString(database(), "not a database at all".repeat(100));
  }

  @Test
  void aFileWithDamageInTheMiddleIsSetAsideAndSaid() throws IOException {
    try (ChatStore store = open()) {
      store.storeHistory(LOBBY, history(1, 300));
    }
    byte[] bytes = Files.readAllBytes(database());
    for (int index = bytes.length / 2; index < bytes.length / 2 + 9000; index++) {
      bytes[index] = (byte) index;
    }
    Files.write(database(), bytes);

    assertThat(open().load().join()).isEqualTo(StoredChat.NOTHING);
    assertThat(troubles).containsExactly(StoreFailure.DAMAGED);
  }

  @Test
  void rowsThatMakeNoSenseAreDamageToo() throws IOException, SQLException {
    ChatStore store = open();
    store.put(entry("1", LOBBY)).join();
    sql("update outbox set room = 'nonsense'");

    assertThat(store.load().join()).isEqualTo(StoredChat.NOTHING);
    assertThat(troubles).containsExactly(StoreFailure.DAMAGED);
    store.put(entry("2", LOBBY)).join();
    assertThat(store.load().join().outbox()).hasSize(1);
  }

  @Test
  void whereNothingCanBeWrittenThatIsSaidOnceAndNothingFails() throws IOException {
    Files.writeString(folder.resolve("in-the-way"), "");
    folder = folder.resolve("in-the-way/profile");

    ChatStore store = open();

    assertThat(store.load().join()).isEqualTo(StoredChat.NOTHING);
    assertThat(store.put(entry("1", LOBBY))).isCompleted();
    assertThat(store.put(entry("2", LOBBY))).isCompleted();
    assertThat(troubles).containsExactly(StoreFailure.NOT_KEPT);
  }

  /** A trigger that fails like SQLite on a full disk. */
  @Test
  void aFullDiskIsSaidOnceAndIsOverWhenThereIsRoomAgain() throws IOException, SQLException {
    ChatStore store = open();
    store.put(entry("1", LOBBY)).join();
    sql("create trigger full before insert on outbox begin select raise(abort, 'full'); end");
    assertThat(store.put(entry("2", LOBBY))).isCompletedWithValue(null);
    store.put(entry("3", LOBBY)).join();
    assertThat(troubles).containsExactly(StoreFailure.NOT_KEPT);

    sql("drop trigger full");
    store.put(entry("2", LOBBY)).join();

    assertThat(store.load().join().outbox()).containsExactly(entry("1", LOBBY), entry("2", LOBBY));
    assertThat(troubles).hasSize(1);
  }
}
