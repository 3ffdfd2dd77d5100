package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.Quote;
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

/** A room of which the whole history is stored. */
class KeptRoomStoreTest extends ChatStoreFixture {
  private static final StoredChoice KEPT = new StoredChoice("ALL", null, false, true);
  private static final StoredChoice NOT_KEPT = new StoredChoice("ALL", null, false, false);

  private ChatStore kept() {
    ChatStore store = open();
    store.storeChoice(LOBBY, KEPT);
    return store;
  }

  private static HistoryPage page(long from, long to, boolean more, long rev) {
    return new HistoryPage(messages(from, to), new Pagination(more, null, rev));
  }

  private static KeptPart part(ChatStore store) {
    return store.kept(LOBBY).join().orElseThrow();
  }

  private static List<Long> numbers(ChatStore store) {
    return store.keptBefore(LOBBY, Long.MAX_VALUE, 10_000).join().orElseThrow().messages().stream()
        .map(Message::seq)
        .toList();
  }

  private static void assertHas(ChatStore store, long from, long to) {
    assertThat(part(store)).extracting(KeptPart::from, KeptPart::to).containsExactly(from, to);
    assertThat(numbers(store)).hasSize((int) (to - Math.max(1, from) + 1)).isSorted();
  }

  @Test
  void nothingIsStoredOfARoomThatIsNotKept() {
    ChatStore store = open();
    keep(store, new KeptAnswer.Newest(page(1, 9, false, 0)));

    assertThat(store.kept(LOBBY).join()).isEmpty();
    assertThat(store.history(LOBBY).join()).isEmpty();
    assertThat(store.keptBefore(LOBBY, 5, 10).join()).isEmpty();
  }

  @Test
  void itGrowsToTheFirstMessageAndBelowItThereIsNothing() {
    ChatStore store = kept();
    assertThat(part(store).isNew()).isTrue();

    keep(store, new KeptAnswer.Newest(page(201, 300, true, 5)));
    keep(store, new KeptAnswer.Older(201, page(101, 200, true, 6)));
    assertThat(store.keptBefore(LOBBY, 101, 10).join()).isEmpty();
    assertThat(part(store).reachesTheBeginning()).isFalse();
    keep(store, new KeptAnswer.Older(101, page(1, 100, false, 7)));

    assertHas(store, 1, 300);
    assertThat(part(store).rev()).isEqualTo(5);
    assertThat(part(store).size().messages()).isEqualTo(300);
    assertThat(part(store).size().bytes()).isPositive();
    assertThat(part(store).oldest()).isEqualTo(messages(1, 1).getFirst().createdAt());
    HistoryPage first = store.keptBefore(LOBBY, 51, 50).join().orElseThrow();
    assertThat(first).isEqualTo(page(1, 50, false, 5));
    assertThat(store.keptBefore(LOBBY, 52, 50).join().orElseThrow().pagination().hasMore())
        .isTrue();
    assertThat(store.keptAfter(LOBBY, 299, 50).join()).hasValue(page(300, 300, false, 5));
    assertThat(store.keptAfter(LOBBY, 301, 50).join()).isEmpty();
  }

  @Test
  void anEmptyRoomIsCompleteAndGrows() {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(1, 0, false, 0)));
    assertThat(part(store).isNew()).isFalse();
    assertThat(part(store).reachesTheBeginning()).isTrue();
    assertThat(part(store).to()).isZero();

    keep(store, new KeptAnswer.Newer(0, page(1, 3, false, 0)));

    assertHas(store, 1, 3);
  }

  @Test
  void whatIsStoredOfTheRoomAlreadyIsItsBeginning() {
    ChatStore store = open();
    store.storeHistory(LOBBY, history(501, 1000));
    store.storeChoice(LOBBY, KEPT);

    assertHas(store, 501, 1000);
  }

  @Test
  void theRecentMessagesExtendItAndAreNotAllOfIt() {
    ChatStore store = open();
    store.storeHistory(LOBBY, history(501, 1000));
    store.storeChoice(LOBBY, KEPT);
    store.storeHistory(LOBBY, history(601, 1100));
    store.storeHistory(LOBBY, history(701, 1200));

    assertHas(store, 501, 1200);
    assertThat(store.history(LOBBY).join().orElseThrow().messages())
        .containsExactlyInAnyOrderElementsOf(messages(701, 1200));
  }

  @Test
  void aGapStaysOneUntilItIsFilled() {
    ChatStore store = open();
    store.storeHistory(LOBBY, history(1, 100));
    store.storeChoice(LOBBY, KEPT);
    store.storeHistory(LOBBY, history(301, 400));
    assertHas(store, 1, 100);
    assertThat(store.keptBefore(LOBBY, 301, 10).join()).isEmpty();
    assertThat(store.keptAfter(LOBBY, 300, 10).join()).isEmpty();
    assertThat(store.history(LOBBY).join().orElseThrow().messages()).hasSize(100);

    keep(store, new KeptAnswer.Newer(100, page(100, 199, true, 0)));
    assertHas(store, 1, 199);
    assertThat(store.keptBefore(LOBBY, 301, 10).join()).isEmpty();
    keep(store, new KeptAnswer.Newer(199, page(199, 298, true, 0)));
    keep(store, new KeptAnswer.Newer(298, page(298, 310, true, 0)));

    assertHas(store, 1, 400);
  }

  @Test
  void recentMessagesThatAreNotRecentAnyMoreGiveWay() {
    ChatStore store = open();
    store.storeHistory(LOBBY, history(1, 100));
    store.storeChoice(LOBBY, KEPT);
    store.forgetHistories(List.of(LOBBY));
    keep(store, new KeptAnswer.Newest(page(901, 1000, true, 0)));

    store.storeHistory(LOBBY, history(1, 100));

    assertHas(store, 901, 1000);
    assertThat(store.history(LOBBY).join().orElseThrow().messages()).hasSize(100);
    assertThat(store.search(MessageSearch.of("message 7", LOBBY), 9).join()).isEmpty();
  }

  @Test
  void anAnswerThatIsLateDoesNothing() {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(901, 1000, true, 0)));
    keep(store, new KeptAnswer.Newest(page(2901, 3000, true, 0)));
    keep(store, new KeptAnswer.Older(601, page(501, 600, false, 0)));
    keep(store, new KeptAnswer.Older(2001, page(1901, 2000, false, 0)));
    keep(store, new KeptAnswer.Newer(1500, page(1500, 1600, false, 0)));
    keep(store, new KeptAnswer.Newer(600, page(600, 650, false, 0)));

    assertHas(store, 901, 1000);
    keep(store, new KeptAnswer.Older(901, page(801, 900, true, 0)));
    keep(store, new KeptAnswer.Older(901, page(801, 900, true, 0)));
    assertHas(store, 801, 1000);
  }

  @Test
  void theNewestStateOfAMessageStaysAndTheNumberOfTheLastChangeIsTheSmallerOne() {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(1, 10, false, 3)));
    Message edited = TestMessage.by("bob").number(7).edited(5, "new words");
    keep(store, new KeptAnswer.Changes(3, 5, List.of(edited)));
    assertThat(part(store).rev()).isEqualTo(5);

    store.storeHistory(LOBBY, new StoredHistory(messages(1, 10), true, NOON, 4));
    keep(store, new KeptAnswer.Newer(5, page(5, 10, false, 9)));

    assertThat(part(store).rev()).isEqualTo(4);
    assertThat(store.history(LOBBY).join().orElseThrow().messages()).contains(edited);
    assertThat(store.search(MessageSearch.of("message 7", LOBBY), 9).join()).isEmpty();
    assertThat(store.search(MessageSearch.of("new words", LOBBY), 9).join())
        .containsExactly(edited);
  }

  @Test
  void aChangeWithAGapBeforeItIsTakenButMoreMayBeMissing() {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(1, 10, false, 3)));
    Message edited = TestMessage.by("bob").number(2).edited(9, "new words");

    keep(store, KeptAnswer.Changes.of(new MessageUpdate(edited, 8)));

    assertThat(part(store).rev()).isEqualTo(3);
    assertThat(store.keptBefore(LOBBY, 3, 1).join().orElseThrow().messages())
        .containsExactly(edited);
  }

  @Test
  void aQuoteIsAsNewAsWhatItQuotes() {
    ChatStore store = kept();
    Message reply = TestMessage.by("ann").number(9).replyingTo(messages(1, 1).getFirst());
    keep(
        store,
        new KeptAnswer.Newest(new HistoryPage(List.of(reply), new Pagination(true, null, 1L))));

    Message edited = TestMessage.by("bob").number(1).edited(2, "new words");
    keep(store, new KeptAnswer.Changes(1, 2, List.of(edited)));
    store.storeHistory(LOBBY, new StoredHistory(List.of(reply), false, NOON, 2));

    assertThat(store.history(LOBBY).join().orElseThrow().messages())
        .containsExactly(reply.withState(reply.state().withReplyTo(Quote.of(edited))));
  }

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

  @Test
  void itIsAllThereAfterAKill() throws IOException {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(101, 200, true, 3)));
    keep(store, new KeptAnswer.Older(101, page(51, 100, true, 3)));

    ChatStore next = openCopy("next");

    assertHas(next, 51, 200);
    assertThat(next.load().join().choices()).containsEntry(LOBBY, KEPT);
    assertThat(next.search(MessageSearch.of("message 77", LOBBY), 9).join()).hasSize(1);
  }

  @Test
  void ifTheDiskIsFullItStaysAsItWas() throws IOException, SQLException {
    ChatStore store = kept();
    keep(store, new KeptAnswer.Newest(page(101, 200, true, 3)));
    sql(
        "create trigger full before insert on messages when new.seq = 60"
            + " begin select raise(abort, 'full'); end");
    keep(store, new KeptAnswer.Older(101, page(51, 100, true, 3)));

    assertHas(store, 101, 200);
    assertThat(troubles).containsExactly(StoreFailure.NOT_KEPT);
  }

  @Test
  void aStoreOfAnEarlierVersionHasTheBeginningOfARoomThatIsKeptThen()
      throws IOException, SQLException {
    older(13, messages(1, 20));
    ChatStore after = open();
    after.storeChoice(LOBBY, KEPT);

    assertHas(after, 1, 20);
  }
}
