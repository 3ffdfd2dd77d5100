package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.Pagination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What leaves the disk of a room of which the whole history is stored. */
class ErasedKeptRoomTest extends KeptRoomStoreBase {
  @Test
  void whatADeletedMessageSaidLeavesTheDiskHoweverOldItIs() throws IOException {
    ChatStore store = kept();
    List<Message> page = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      page.add(TestMessage.by("bob").number(i).content("a secret of " + i + ".").message());
    }
    keep(
        store,
        new KeptAnswer.Newest(
            new HistoryPage(page.subList(900, 1000), new Pagination(true, null, 0L))));
    for (int from = 800; from >= 0; from -= 100) {
      keep(
          store,
          new KeptAnswer.Older(
              from + 101,
              new HistoryPage(page.subList(from, from + 100), new Pagination(from > 0, null, 0L))));
    }
    assertThat(onDisk("a secret of 150.")).isTrue();
    assertThat(onDisk("a secret of 151.")).isTrue();

    Message deleted = TestMessage.by("bob").number(150).deleted(1);
    keep(store, new KeptAnswer.Changes(0, 1, List.of(deleted)));
    store.updateMessage(TestMessage.by("bob").number(151).deleted(2));

    assertThat(onDisk("a secret of 150.")).isFalse();
    assertThat(onDisk("a secret of 151.")).isFalse();
    assertThat(onDisk("a secret of 152.")).isTrue();
    assertHas(store, 1, 1000);
  }

  @Test
  void whatManyDeletedMessagesSaidLeavesALargeRoom() throws IOException {
    ChatStore store = kept();
    Random random = new Random(1);
    long rev = 0;
    for (int from = 3801; from >= 1; from -= 100) {
      List<Message> page =
          LongStream.range(from, from + 100)
              .mapToObj(i -> secret(i).content(secret(i, 40, random)).message())
              .toList();
      HistoryPage answer = new HistoryPage(page, new Pagination(from > 1, null, rev));
      keep(
          store,
          from == 3801 ? new KeptAnswer.Newest(answer) : new KeptAnswer.Older(from + 100, answer));
      // Longer and shorter words move rows to other pages.
      List<Message> edited = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long number = random.nextLong(from, 3901);
        edited.add(secret(number).edited(++rev, secret(number, 100, random)));
      }
      keep(store, new KeptAnswer.Changes(rev - 20, rev, edited));
    }
    delete(store, 1, ++rev); // Empties the write-ahead log.

    // A row has its words twice: as they were sent, and for the search.
    List<Long> copied =
        secretsOnDisk().entrySet().stream()
            .filter(each -> each.getValue() > 2)
            .map(Map.Entry::getKey)
            .toList();
    assertThat(copied).as("with a copy that SQLite has left").isNotEmpty();
    for (long number : copied) {
      delete(store, number, ++rev);
    }

    assertThat(secretsOnDisk().keySet()).doesNotContainAnyElementsOf(copied);
    assertHas(store, 1, 3900);
  }

  private static void delete(ChatStore store, long number, long rev) {
    keep(store, new KeptAnswer.Changes(rev - 1, rev, List.of(secret(number).deleted(rev))));
  }

  /** How often the secret of each message is in the file. */
  private Map<Long, Long> secretsOnDisk() throws IOException {
    String bytes = Files.readString(database(), StandardCharsets.ISO_8859_1);
    return Pattern.compile("a secret of (\\d+)\\.")
        .matcher(bytes)
        .results()
        .collect(Collectors.groupingBy(each -> Long.valueOf(each.group(1)), Collectors.counting()));
  }

  private static TestMessage secret(long number) {
    return TestMessage.by("bob").number(number);
  }

  private static String secret(long number, int most, Random random) {
    return "a secret of " + number + ". " + "word ".repeat(random.nextInt(most));
  }

  @Test
  void aServerWithAnotherHistoryMakesItBeginAnew() throws IOException {
    for (KeptAnswer reset :
        List.of(
            new KeptAnswer.Newer(
                10,
                new HistoryPage(
                    List.of(TestMessage.by("eve").in(LOBBY).number(99).message()),
                    new Pagination(false, null, 3L))),
            new KeptAnswer.Newer(10, page(11, 10, false, 3)),
            new KeptAnswer.Changes(3, 2, List.of()))) {
      ChatStore store = kept();
      keep(store, new KeptAnswer.Newest(page(1, 10, false, 3)));
      keep(store, reset);

      assertThat(part(store).isNew()).isTrue();
      assertThat(onDisk("message 7")).isFalse();
      store.close();
    }
  }

  @Test
  void ifItIsNotKeptAnyMoreOnlyTheRecentMessagesRemainAndTheFileShrinks() throws IOException {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(1, 3000, false, 0)));
    store.storeRead(CLAN, messages(1, 1).getFirst().id());
    long before = size();

    store.storeChoice(LOBBY, NOT_KEPT);

    assertThat(store.history(LOBBY).join().orElseThrow().messages())
        .containsExactlyInAnyOrderElementsOf(messages(2501, 3000));
    assertThat(store.kept(LOBBY).join()).isEmpty();
    assertThat(store.search(MessageSearch.of("message 2499", LOBBY), 9).join()).isEmpty();
    assertThat(onDisk("message 2499")).isFalse();
    assertThat(size()).isLessThan(before / 2);
    store.storeHistory(LOBBY, history(2502, 3001));
    assertThat(store.history(LOBBY).join().orElseThrow().messages()).hasSize(500);
  }

  private long size() throws IOException {
    long size = 0;
    for (Path each : files()) {
      size += Files.size(each);
    }
    return size;
  }

  @Test
  void aForgottenRoomIsGoneFromTheDiskAndNotKeptAnyMore() throws IOException {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(1, 1000, false, 0)));
    store.storeHistory(CLAN, history(2001, 2001));

    store.forgetRoom(LOBBY);

    assertThat(onDisk("message 500")).isFalse();
    assertThat(onDisk("message 2001")).isTrue();
    assertThat(store.kept(LOBBY).join()).isEmpty();
    assertThat(store.load().join().choices()).containsEntry(LOBBY, NOT_KEPT);
  }

  @Test
  void aRoomIsForgottenAsAWholeOrNotAtAll() throws IOException, SQLException {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(1, 10, false, 0)));
    store.storeDraft(LOBBY, new StoredDraft("a draft"));
    sql(
        "create trigger kill before update of kept on room_choices"
            + " begin select raise(abort, 'killed'); end");

    store.forgetRoom(LOBBY);

    assertHas(store, 1, 10);
    assertThat(store.load().join().drafts()).containsEntry(LOBBY, new StoredDraft("a draft"));
  }

  @Test
  void whatWasDeletedJustBeforeAKillIsErasedAtTheNextStart() throws IOException, SQLException {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(1, 10, false, 0)));
    try (Connection killed = new SqliteFile(database(), Clock.systemUTC()).open()) {
      Sql.update(killed, "update messages set body = body || 'a secret' where seq = 4");
      killed.commit();
      Sql.update(killed, "delete from histories");
      killed.commit();
      assertThat(onDisk("a secret")).isTrue();

      openCopy("next").load().join();

      assertThat(onDisk("a secret")).isFalse();
    }
  }

  @Test
  void anotherEpochMakesItBeginAnew() {
    ChatStore store = kept();
    store.storeEpoch("one");
    keep(store, new KeptAnswer.Newest(page(1, 10, false, 3)));
    store.storeEpoch("two");

    assertThat(part(store).isNew()).isTrue();
  }
}
