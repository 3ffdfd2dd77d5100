package dev.levelup.chat.client.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredSearchTest extends ChatStoreFixture {
  private static final int MOST = 50;

  private static Message said(long number, RoomId room, String words) {
    return TestMessage.by(number % 2 == 0 ? "bob" : "carol")
        .in(room)
        .number(number)
        .content(words)
        .message();
  }

  private static StoredHistory of(Message... messages) {
    return new StoredHistory(List.of(messages), false, NOON, 0);
  }

  private static List<String> find(ChatStore store, MessageSearch wanted) {
    return store.search(wanted, MOST).join().stream().map(Message::content).toList();
  }

  private static List<String> find(ChatStore store, String words, @Nullable RoomId room) {
    return find(store, MessageSearch.of(words, room));
  }

  @Test
  void wordsAreFoundAsAPartInAnyCaseTheNewestFirst() {
    ChatStore store = open();
    store.storeHistory(LOBBY, of(said(1, LOBBY, "The STRASSE"), said(4, LOBBY, "no such street")));
    store.storeHistory(CLAN, of(said(2, CLAN, "Hauptstraße 5"), said(3, CLAN, "100% \"sure\" *")));
    assertThat(find(store, "straße", null)).containsExactly("Hauptstraße 5", "The STRASSE");
    assertThat(find(store, "straße", LOBBY)).containsExactly("The STRASSE");
    assertThat(find(store, "% \"SURE\" *", null)).hasSize(1);
    assertThat(store.search(MessageSearch.of("s", null), 2).join())
        .extracting(Message::content)
        .containsExactly("no such street", "100% \"sure\" *");
  }

  @Test
  void authorsTimesAndLinksAreFilters() {
    ChatStore store = open();
    Message two = said(2, LOBBY, "see https://example.org");
    store.storeHistory(LOBBY, of(said(1, LOBBY, "one"), two, said(3, LOBBY, "three")));
    UserId carol = said(1, LOBBY, "").userId();
    MessageSearch all = MessageSearch.of("", LOBBY);
    assertThat(find(store, new MessageSearch("", null, carol, null, null, Set.of())))
        .containsExactly("three", "one");
    assertThat(find(store, new MessageSearch("", null, null, two.createdAt(), null, Set.of())))
        .containsExactly("three", "see https://example.org");
    assertThat(find(store, new MessageSearch("", null, null, null, two.createdAt(), Set.of())))
        .containsExactly("one");
    assertThat(
            find(
                store,
                new MessageSearch("", null, null, null, null, Set.of(MessageSearch.Part.LINK))))
        .containsExactly("see https://example.org");
    assertThat(find(store, all)).hasSize(3);
  }

  @Test
  void writersAreThoseOfAllRoomsTheLastFirst() {
    ChatStore store = open();
    assertThat(store.writers().join()).isEmpty();
    store.storeHistory(LOBBY, of(said(1, LOBBY, "one"), said(3, LOBBY, "three")));
    store.storeHistory(CLAN, of(said(4, CLAN, "four"), said(5, CLAN, "five")));
    assertThat(store.writers().join()).extracting(User::name).containsExactly("carol", "bob");
    store.forgetHistories(List.of(CLAN));
    assertThat(store.writers().join()).extracting(User::name).containsExactly("carol");
  }

  @Test
  void aChangeChangesWhatIsFoundAtOnce() {
    ChatStore store = open();
    Message second = said(2, LOBBY, "second");
    store.storeHistory(LOBBY, of(said(1, LOBBY, "first"), second));
    assertThat(find(store, "second", null)).hasSize(1);
    store.updateMessage(TestMessage.by("bob").number(2).edited(1, "other words"));
    assertThat(find(store, "second", null)).isEmpty();
    assertThat(find(store, "other", null)).hasSize(1);
    store.storeHistory(
        LOBBY,
        of(TestMessage.by("bob").number(2).edited(1, "other words"), said(3, LOBBY, "third")));
    assertThat(find(store, "first", null)).isEmpty();
    assertThat(find(store, "third", null)).hasSize(1);
    store.updateMessage(TestMessage.by("bob").number(2).deleted(2));
    assertThat(find(store, "other", null)).isEmpty();
    assertThat(find(store, "third", null)).hasSize(1);
  }

  @Test
  void whatIsStoredAfterTheEndOfASearchIsFoundByTheNext() {
    ChatStore store = open();
    store.storeHistory(LOBBY, of(said(1, LOBBY, "first")));
    assertThat(find(store, "first", null)).hasSize(1);
    store.endSearch();
    store.storeHistory(LOBBY, of(said(1, LOBBY, "first"), said(2, LOBBY, "first again")));
    assertThat(find(store, "first", null)).hasSize(2);
  }

  @Test
  void theFirstKeyIsAnsweredFromMemoryOnceTheSearchHasBegun() {
    Deque<Runnable> io = new ArrayDeque<>();
    ChatStore store = open(io::add);
    store.storeHistory(LOBBY, of(said(1, LOBBY, "first")));
    store.storeHistory(CLAN, of(said(2, CLAN, "first")));
    run(io);
    store.beginSearch();
    run(io);
    assertThat(tasksOfASearch(store, io)).as("reads no room").isEqualTo(2);
  }

  @Test
  void theEndOfASearchEndsItsReadingAndFreesItsMemory() {
    Deque<Runnable> io = new ArrayDeque<>();
    ChatStore store = open(io::add);
    store.storeHistory(LOBBY, of(said(1, LOBBY, "first")));
    store.storeHistory(CLAN, of(said(2, CLAN, "first")));
    run(io);
    store.beginSearch();
    io.remove().run();
    store.endSearch();
    run(io);
    assertThat(tasksOfASearch(store, io)).as("reads both rooms").isEqualTo(4);
    store.endSearch();
    run(io);
    assertThat(tasksOfASearch(store, io)).isEqualTo(4);
  }

  private static int tasksOfASearch(ChatStore store, Deque<Runnable> io) {
    var found = store.search(MessageSearch.of("first", null), MOST);
    int tasks = run(io);
    assertThat(found.join()).hasSize(2);
    return tasks;
  }

  private static int run(Deque<Runnable> io) {
    int count = 0;
    for (; !io.isEmpty(); count++) {
      io.remove().run();
    }
    return count;
  }

  @Test
  void aRoomThatIsForgottenIsNeitherFoundNorOnTheDisk() throws IOException {
    ChatStore store = open();
    store.storeHistory(CLAN, of(said(1, CLAN, "the hidden treasure")));
    store.storeHistory(LOBBY, of(said(2, LOBBY, "a known treasure")));
    assertThat(find(store, "treasure", null)).hasSize(2);
    store.forgetRoom(CLAN);
    assertThat(find(store, "treasure", null)).containsExactly("a known treasure");
    store.close();
    for (Path each : files()) {
      assertThat(new String(Files.readAllBytes(each), UTF_8)).doesNotContain("hidden treasure");
    }
  }

  @Test
  void anotherDatabaseOfTheServerLeavesNothingToFind() {
    ChatStore store = open();
    store.storeEpoch("one");
    store.storeHistory(LOBBY, of(said(1, LOBBY, "first")));
    assertThat(find(store, "first", null)).hasSize(1);
    store.storeEpoch("two");
    assertThat(find(store, "first", null)).isEmpty();
  }
}
