package dev.levelup.chat.server.domain.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.DomainTestBase;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageChangesTest extends DomainTestBase {
  private final List<Message> told = new ArrayList<>();
  private MessageService messages;
  private MessageChanges changes;
  private HistoryService history;
  private RoomId lobby;
  private RoomId clan;

  @BeforeEach
  void rooms() {
    useLimit(SendLimit.NONE);
    history = new HistoryService(store);
    lobby = rooms.create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    clan = rooms.create(RoomKind.CLAN, new NewRoom("Wolves", null), ANN.user()).join();
    letIn(clan, BEN);
  }

  private void useLimit(SendLimit limit) {
    messages = new MessageService(store, clock, limit, _ -> {});
    changes =
        new MessageChanges(
            store, clock, messages.rate(), limit.limiter(clock), limit.limiter(clock), this::hear);
  }

  private void hear(ChatEvent event) {
    if (event instanceof ChatEvent.Changed(Message message)) {
      told.add(message);
    }
  }

  private Message say(Identity author, RoomId room, String content) {
    return messages.send(author, room, content, null).join();
  }

  private RoomNumbers numbers(RoomId room) {
    return rooms.enter(ANN.userId(), room);
  }

  private Message now(RoomId room) {
    return history.page(ANN.userId(), room, new HistoryQuery.Page(1, 1)).messages().getFirst();
  }

  @Test
  void anEditIsDurableAndToldOnce() {
    Message said = say(BEN, lobby, "one");
    clock.move(Duration.ofMinutes(1));
    Message edited = changes.edit(BEN, said.id(), " another\u0000 ").join();
    assertThat(edited.content()).isEqualTo("another\uFFFD");
    assertThat(edited.updatedAt()).isEqualTo(clock.instant());
    assertThat(told).containsExactly(edited);
    assertThat(now(lobby)).isEqualTo(edited);
    assertThat(numbers(lobby)).isEqualTo(new RoomNumbers(1, 1));
  }

  @Test
  void whatChangesNothingTakesNoNumberAndIsToldToNobody() {
    Message said = say(BEN, lobby, "one");
    assertThat(changes.edit(BEN, said.id(), " one ").join()).isEqualTo(said);
    Message edited = changes.edit(BEN, said.id(), "two").join();
    assertThat(changes.edit(BEN, said.id(), "two").join()).isEqualTo(edited);
    Message deleted = changes.delete(BEN, said.id()).join();
    assertThat(changes.delete(BEN, said.id()).join()).isEqualTo(deleted);
    assertThat(told).containsExactly(edited, deleted);
    assertThat(numbers(lobby).lastRev()).isEqualTo(2);
  }

  @Test
  void aResponseAndItsChangeNumberAreOfOneMoment() {
    Message said = say(ANN, lobby, "one");
    changes.edit(ANN, said.id(), "two").join();
    CompletableFuture<Void> edits =
        CompletableFuture.runAsync(
            () ->
                IntStream.range(0, 100)
                    .forEach(i -> changes.edit(ANN, said.id(), "edit " + i).join()));

    while (!edits.isDone()) {
      HistoryPage page = history.page(ANN.userId(), lobby, new HistoryQuery.Page(1, 1));
      HistoryPage changed = history.changes(ANN.userId(), lobby, new HistoryQuery.After(0, 1));
      assertThat(page.pagination().rev()).isEqualTo(page.messages().getFirst().rev());
      assertThat(changed.pagination().rev()).isEqualTo(changed.messages().getFirst().rev());
    }
    edits.join();
  }

  @Test
  void onlyTheAuthorEdits() {
    Message said = say(BEN, lobby, "ben's");
    assertRefused(Refusal.NOT_YOURS, () -> changes.edit(ANN, said.id(), "ann's").join());
    assertThat(now(lobby)).isEqualTo(said);
  }

  @Test
  void theOwnerOfARoomDeletesWhatOthersSaidAndOthersDoNot() {
    Message bens = say(BEN, lobby, "ben's");
    Message anns = say(ANN, lobby, "ann's");
    assertRefused(Refusal.NOT_YOURS, () -> changes.delete(BEN, anns.id()).join());
    assertThat(changes.delete(ANN, bens.id()).join().isDeleted()).isTrue();
    assertThat(told).hasSize(1);
  }

  @Test
  void whatMayNotBeReadIsNotThere() {
    Message said = say(BEN, clan, "secret");
    Identity cleo = somebody("cleo");
    assertRefused(Refusal.NOT_FOUND, () -> changes.edit(cleo, said.id(), "mine").join());
    assertRefused(Refusal.NOT_FOUND, () -> changes.delete(cleo, said.id()).join());
    new MembershipService(store, clock, _ -> {}).remove(ANN.userId(), clan, BEN.userId()).join();
    assertRefused(Refusal.NOT_FOUND, () -> changes.edit(BEN, said.id(), "still mine").join());
    assertRefused(Refusal.NOT_FOUND, () -> changes.delete(BEN, said.id()).join());
    assertRefused(Refusal.NOT_FOUND, () -> changes.delete(BEN, new MessageId("x")).join());
    assertThat(now(clan)).isEqualTo(said);
  }

  @Test
  void theWordsOfAnEditAreHeldToTheRulesOfASend() {
    Message said = say(BEN, lobby, "one");
    assertRefused(Refusal.EMPTY_MESSAGE, () -> changes.edit(BEN, said.id(), " \u200B ").join());
    assertRefused(
        Refusal.MESSAGE_TOO_LONG, () -> changes.edit(BEN, said.id(), "x".repeat(1001)).join());
    assertThat(changes.edit(BEN, said.id(), "x".repeat(1000)).join().rev()).isEqualTo(1);
  }

  @Test
  void aDeletedMessageKeepsItsPlaceAndIsNotEdited() {
    Message said = messages.send(BEN, lobby, "one", new ClientMessageId("c1")).join();
    Message next = say(BEN, lobby, "two");
    Message deleted = changes.delete(BEN, said.id()).join();
    assertThat(deleted.content()).isEmpty();
    assertRefused(Refusal.DELETED, () -> changes.edit(BEN, said.id(), "again").join());
    assertThat(messages.send(BEN, lobby, "one", new ClientMessageId("c1")).join())
        .as("a repeated send is acknowledged with the present state of the message")
        .isEqualTo(deleted);
    assertThat(history.page(ANN.userId(), lobby, new HistoryQuery.Page(1, 10)).messages())
        .containsExactly(deleted, next);
  }

  @Test
  void editsAndSendsShareOneLimitAndDeletionsHaveTheirOwn() {
    useLimit(new SendLimit(1, 2));
    Message said = say(BEN, lobby, "one");
    changes.edit(BEN, said.id(), "two").join();
    assertRefused(Refusal.RATE_LIMITED, () -> changes.edit(BEN, said.id(), "three").join());
    assertRefused(Refusal.RATE_LIMITED, () -> say(BEN, lobby, "four"));
    changes.delete(BEN, said.id()).join();
    changes.delete(BEN, said.id()).join();
    assertRefused(Refusal.RATE_LIMITED, () -> changes.delete(BEN, said.id()).join());
  }

  @Test
  void changesComeInPagesThatSayUpToWhere() {
    List<Message> said = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      said.add(say(BEN, lobby, "m" + i));
    }
    said.forEach(each -> changes.edit(BEN, each.id(), each.content() + "!").join());
    changes.delete(BEN, said.getFirst().id()).join();
    assertChanges(0, 2, List.of(2L, 3L), new Pagination(true, null, 3L));
    assertChanges(3, 2, List.of(4L, 5L), new Pagination(true, null, 5L));
    assertChanges(5, 2, List.of(6L), new Pagination(false, null, 6L));
    assertChanges(6, 2, List.of(), new Pagination(false, null, 6L));
    assertChanges(99, 2, List.of(), new Pagination(false, null, 6L));
    assertThat(history.page(BEN.userId(), lobby, new HistoryQuery.Before(3, 1)).pagination().rev())
        .isEqualTo(6);
  }

  private void assertChanges(long after, int limit, List<Long> revs, Pagination pagination) {
    HistoryPage page = history.changes(ANN.userId(), lobby, new HistoryQuery.After(after, limit));
    assertThat(page.messages()).extracting(Message::rev).isEqualTo(revs);
    assertThat(page.pagination()).isEqualTo(pagination);
  }

  @Test
  void aClansChangesAreItsMembers() {
    assertRefused(
        Refusal.NOT_MEMBER,
        () -> history.changes(somebody("cleo").userId(), clan, new HistoryQuery.After(0, 1)));
  }
}
