package dev.levelup.chat.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.HistoryQuery.After;
import dev.levelup.chat.server.domain.messages.HistoryQuery.Before;
import dev.levelup.chat.server.domain.messages.HistoryQuery.Page;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.store.Store;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryServiceTest extends DomainTestBase {
  private HistoryService history;
  private RoomId lobby;

  @BeforeEach
  void twentyFiveMessages() {
    history = new HistoryService(store);
    lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    MessageService messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    for (int i = 1; i <= 25; i++) {
      messages.send(ANN, lobby, "m" + i, null).join();
    }
  }

  @Test
  void pageOneIsTheNewestAndTheOldestComesFirstInside() {
    assertPage(new Page(1, 10), 16, 25, true, 25);
    assertPage(new Page(2, 10), 6, 15, true, 25);
    assertPage(new Page(3, 10), 1, 5, false, 25);
    assertPage(new Page(4, 10), 1, 0, false, 25);
    assertPage(new Page(Integer.MAX_VALUE, 100), 1, 0, false, 25);
  }

  @Test
  void aPageThatEndsExactlyAtTheBeginningIsTheLast() {
    assertPage(new Page(4, 5), 6, 10, true, 25);
    assertPage(new Page(5, 5), 1, 5, false, 25);
    assertPage(new Page(1, 25), 1, 25, false, 25);
    assertPage(new Page(1, 24), 2, 25, true, 25);
  }

  @Test
  void cursorsExcludeTheNumberTheyName() {
    assertPage(new Before(25, 10), 15, 24, true, null);
    assertPage(new Before(11, 10), 1, 10, false, null);
    assertPage(new Before(12, 10), 2, 11, true, null);
    assertPage(new Before(1, 10), 1, 0, false, null);
    assertPage(new After(0, 10), 1, 10, true, null);
    assertPage(new After(15, 10), 16, 25, false, null);
    assertPage(new After(14, 10), 15, 24, true, null);
    assertPage(new After(25, 10), 1, 0, false, null);
  }

  @Test
  void aCursorBeyondTheEndIsTheEnd() {
    assertPage(new Before(Long.MAX_VALUE, 10), 16, 25, true, null);
    assertPage(new After(Long.MAX_VALUE, 10), 1, 0, false, null);
    assertPage(new Before(0, 10), 1, 0, false, null);
  }

  @Test
  void pagesHaveBounds() {
    assertRefused(Refusal.INVALID_PAYLOAD, () -> new Page(0, 10));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> new Page(1, 0));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> new Page(1, 101));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> new Before(-1, 10));
    assertRefused(Refusal.INVALID_PAYLOAD, () -> new After(-1, 10));
  }

  @Test
  void aClansHistoryIsItsMembers() {
    RoomId clan = rooms.create(RoomKind.CLAN, new NewRoom("Clan", null), ANN.user()).join();
    assertThat(history.page(ANN.userId(), clan, new Page(1, 10)).messages()).isEmpty();
    assertRefused(Refusal.NOT_MEMBER, () -> history.page(BEN.userId(), clan, new Page(1, 10)));
    assertRefused(
        Refusal.CLAN_NOT_FOUND,
        () -> history.page(BEN.userId(), RoomId.clan("none"), new Page(1, 10)));
  }

  @Test
  void anAnswerAndTheNumberOfItsLastChangeAreOfOneMoment() {
    MessageService messages = new MessageService(store, clock, SendLimit.NONE, _ -> {});
    MessageChanges changes = new MessageChanges(store, clock, messages, SendLimit.NONE, _ -> {});
    MessageId newest = history.page(ANN.userId(), lobby, new Page(1, 1)).messages().getFirst().id();
    changes.edit(ANN, newest, "changed").join();
    HistoryService amidChanges =
        new HistoryService(afterEachRead(() -> changes.delete(ANN, newest).join()));

    HistoryPage changed = amidChanges.changes(ANN.userId(), lobby, new After(0, 10));
    HistoryPage page = amidChanges.page(ANN.userId(), lobby, new Page(1, 1));

    assertThat(changed.messages()).extracting(Message::content).containsExactly("changed");
    assertThat(changed.pagination().rev()).isEqualTo(1);
    assertThat(page.messages()).extracting(Message::isDeleted).containsExactly(true);
    assertThat(page.pagination().rev()).isEqualTo(2);
  }

  /** The store, with an action that runs after each read. */
  private Store afterEachRead(Runnable what) {
    return (Store)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Store.class},
            (_, method, arguments) -> {
              Object answer = method.invoke(store, arguments);
              if (method.getName().equals("read")) {
                what.run();
              }
              return answer;
            });
  }

  private void assertPage(
      HistoryQuery query, long first, long last, boolean hasMore, @Nullable Integer total) {
    HistoryPage page = history.page(BEN.userId(), lobby, query);
    List<Long> numbers = page.messages().stream().map(Message::seq).toList();
    assertThat(numbers).isEqualTo(LongStream.rangeClosed(first, last).boxed().toList());
    assertThat(page.pagination()).isEqualTo(new Pagination(hasMore, total, 0L));
  }
}
