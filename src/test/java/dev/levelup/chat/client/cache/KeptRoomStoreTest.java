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
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A room of which the whole history is stored. */
class KeptRoomStoreTest extends KeptRoomStoreBase {
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
