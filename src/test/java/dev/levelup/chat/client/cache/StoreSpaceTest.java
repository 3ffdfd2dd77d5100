package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSpaceTest {
  private static final RoomId LOBBY = TestMessage.ROOM;
  private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
  private static final String SERVER = "http://h";
  private static final UserId ALICE = TestMessage.user("alice").id();
  private static final UserId BOB = TestMessage.user("bob").id();
  private static final long MESSAGES = 150_000;

  @TempDir private Path folder;
  private final List<StoreFailure> troubles = new ArrayList<>();
  private SqliteStores stores;

  @BeforeEach
  void open() {
    stores =
        new SqliteStores(
            folder.resolve("profile"),
            Runnable::run,
            Clock.systemUTC(),
            new SqliteStores.PictureSpace(Runnable::run, () -> 1_000_000));
  }

  @Test
  void beforeTheFirstSignInThereIsNothing() {
    assertThat(stores.of(SERVER, ALICE).join()).isZero();
    assertThat(stores.ofAll().join()).isZero();
    assertThat(stores.clear(SERVER, ALICE)).isCompleted();
    assertThat(stores.clearAll()).isCompleted();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAccountTakesWhatItsFilesTake() throws IOException {
    fill(ALICE);
    fill(BOB);
    assertThat(stores.of(SERVER, ALICE).join()).isGreaterThan(MESSAGES).isLessThan(onDisk());
    assertThat(stores.ofAll().join()).isEqualTo(onDisk());
  }

  /** A picture of the lobby's first message. */
  private PictureKey keepPicture(ChatStore store) {
    PictureKey key =
        new PictureKey.OfMessage(LOBBY, new MessageId("m-1"), new AttachmentId("a-1"), true);
    store.pictures().store(key, new byte[10_000]);
    return key;
  }

  @Test
  void picturesCountAndAreClearedWithTheMessages() {
    ChatStore store = fill(ALICE);
    long without = stores.of(SERVER, ALICE).join();
    PictureKey key = keepPicture(store);
    assertThat(stores.of(SERVER, ALICE).join()).isEqualTo(without + 10_000);
    stores.clear(SERVER, ALICE).join();
    assertThat(store.pictures().find(key).join()).isEmpty();
  }

  @Test
  void theCopiesOfFilesThatAreNotSentCountAndStay() throws IOException {
    ChatStore store = fill(ALICE);
    fill(BOB);
    long without = stores.of(SERVER, ALICE).join();
    long all = stores.ofAll().join();
    ClientAttachmentId file = new ClientAttachmentId("f-1");
    store.files().copy(file, to -> to.write(new byte[10_000]));
    assertThat(stores.of(SERVER, ALICE).join()).isEqualTo(without + 10_000);
    assertThat(stores.ofAll().join()).isEqualTo(all + 10_000);
    stores.clearAll().join();
    assertThat(store.files().path(file)).hasSize(10_000);
  }

  @Test
  void picturesGoWithTheRoomWithAnotherEpochAndAtASignOut() {
    ChatStore store = fill(ALICE);
    PictureKey key = keepPicture(store);
    store.forgetRoom(LOBBY);
    assertThat(store.pictures().find(key).join()).isEmpty();
    store.storeEpoch("first");
    keepPicture(store);
    store.storeEpoch("second");
    assertThat(store.pictures().find(key).join()).isEmpty();
    keepPicture(store);
    store.forgetEverything();
    keepPicture(store);
    assertThat(store.pictures().find(key).join()).isEmpty();
  }

  @Test
  void clearedMessagesAreGoneFromTheDiskAndNothingElseIs() throws IOException {
    ChatStore store = fill(ALICE);
    fill(BOB);
    StoredChat before = store.load().join();
    assertThat(isOnDisk("secret-alice")).isTrue();

    stores.clear(SERVER, ALICE).join();

    assertThat(store.history(LOBBY).join()).isEmpty();
    assertThat(store.load().join()).isEqualTo(before);
    assertThat(stores.of(SERVER, ALICE).join()).isLessThan(MESSAGES);
    assertThat(isOnDisk("secret-alice")).isFalse();
    assertThat(isOnDisk("secret-bob")).isTrue();
  }

  @Test
  void theOpenStoreGoesOnAfterIt() {
    ChatStore store = fill(ALICE);
    stores.clear(SERVER, ALICE).join();
    store.storeHistory(LOBBY, history("new"));
    assertThat(store.history(LOBBY).join()).isPresent();
    assertThat(troubles).isEmpty();
  }

  @Test
  void allAccountsAreClearedTogether() throws IOException {
    fill(ALICE).close();
    fill(BOB);
    stores.clearAll().join();
    assertThat(isOnDisk("secret")).isFalse();
    assertThat(stores.open(SERVER, ALICE, troubles::add).load().join().drafts()).hasSize(1);
  }

  @Test
  void oneThatCannotBeClearedIsSaidAndKeepsNoOtherFromIt() throws IOException {
    fill(ALICE);
    Files.writeString(folder.resolve("profile").resolve("chat-0.db"), "no database ".repeat(100));
    assertThat(stores.clearAll()).isCompletedExceptionally();
    assertThat(isOnDisk("secret-alice")).isFalse();
  }

  @Test
  void whatWasSetAsideGoesToo() throws IOException {
    fill(ALICE);
    Path aside = Path.of(database() + ".damaged-20260101-000000-000");
    Files.writeString(aside, "secret-alice");
    long before = stores.of(SERVER, ALICE).join();
    assertThat(before).isEqualTo(onDisk());
    stores.clear(SERVER, ALICE).join();
    assertThat(aside).doesNotExist();
  }

  private ChatStore fill(UserId user) {
    ChatStore store = stores.open(SERVER, user, troubles::add);
    store.storeHistory(LOBBY, history("secret-" + user.value().replace("u-", "")));
    store.storeRead(LOBBY, new MessageId("m-7"));
    store.storeRooms(RoomKind.COMMUNITY, List.of(new RoomInfo("lobby", "Lobby", null, null, null)));
    store.put(new OutboxEntry(new ClientMessageId("1"), LOBBY, "wait", NOON, null, null)).join();
    store.storeDraft(LOBBY, new StoredDraft("a draft"));
    return store;
  }

  private static StoredHistory history(String words) {
    List<Message> messages =
        LongStream.range(0, 200)
            .mapToObj(i -> TestMessage.by("bob").number(i).content(words.repeat(50)).message())
            .toList();
    return new StoredHistory(messages, true, NOON, 0);
  }

  private Path database() throws IOException {
    return files().stream()
        .filter(each -> each.toString().endsWith(".db"))
        .findFirst()
        .orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("profile"))) {
      return files.filter(each -> each.getFileName().toString().startsWith("chat-")).toList();
    }
  }

  private long onDisk() throws IOException {
    long size = 0;
    for (Path each : files()) {
      size += Files.size(each);
    }
    return size;
  }

  private boolean isOnDisk(String words) throws IOException {
    for (Path each : files()) {
      if (Files.readString(each, StandardCharsets.ISO_8859_1).contains(words)) {
        return true;
      }
    }
    return false;
  }
}
