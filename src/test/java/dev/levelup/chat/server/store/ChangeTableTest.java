package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EveryDatabase
@Timeout(20)
class ChangeTableTest extends StoreTestBase {
  private static final Instant LATER = NOON.plusSeconds(60);

  private Message edit(Message message, String content) {
    return editing(message, content, LATER).join();
  }

  private CompletableFuture<Message> editing(Message message, String content, Instant at) {
    return store.write(
        tables -> tables.changes().edit(lobby(tables), message, content, Mentions.NONE, at));
  }

  private List<Message> after(long rev, int limit) {
    return store.read(tables -> tables.changes().after(lobby(tables), rev, limit));
  }

  private RoomNumbers numbers() {
    return store.read(tables -> lobby(tables).numbers());
  }

  private Optional<Message> find(String id) {
    return store.read(tables -> tables.messages().find(new MessageId(id)));
  }

  @Test
  void aMessageThatNeverChangedHasNoNumberAndIsNoChange() {
    Message said = say("one").join();
    assertThat(said.rev()).isZero();
    assertThat(find(said.id().value())).contains(said);
    assertThat(after(0, 9)).isEmpty();
    assertThat(numbers()).isEqualTo(new RoomNumbers(1, 0));
  }

  @Test
  void aChangeIsReadAsItWasWrittenAndMovesNothing() {
    Message said = say("one").join();
    say("two").join();
    Message edited = edit(said, "another");
    assertThat(edited.rev()).isEqualTo(1);
    assertThat(edited.updatedAt()).isEqualTo(LATER);
    assertThat(edited.createdAt()).isEqualTo(said.createdAt());
    reopen();
    assertThat(find(said.id().value())).contains(edited);
    assertThat(said()).containsExactly("another", "two");
    assertThat(numbers()).isEqualTo(new RoomNumbers(2, 1));
  }

  @Test
  void whatIsDeletedKeepsItsPlaceAndItsClientsIdAndNoWords() {
    Message said = store.write(tables -> append(tables, draft("one", "c1", NOON))).join();
    Message deleted =
        store.write(tables -> tables.changes().delete(lobby(tables), said, LATER)).join();
    assertThat(deleted.isDeleted()).isTrue();
    assertThat(deleted.content()).isEmpty();
    assertThat(find(said.id().value())).contains(deleted);
    Optional<Message> again =
        store.read(
            tables ->
                tables.messages().byClientMessageId(new UserId("u1"), new ClientMessageId("c1")));
    assertThat(again).contains(deleted);
  }

  @Test
  void manyChangesAtOnceLeaveNoGapAndNoRepeat() {
    List<Message> said =
        IntStream.range(0, 300).mapToObj(i -> say("m" + i)).map(CompletableFuture::join).toList();
    said.parallelStream().forEach(each -> edit(each, "edited"));
    assertThat(after(0, 1000))
        .extracting(Message::rev)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
    assertThat(numbers().lastRev()).isEqualTo(300);
  }

  @Test
  void whatIsUndoneBurnsNoNumber() {
    Message said = say("one").join();
    CompletableFuture<Message> undone =
        store.write(
            tables -> {
              tables.changes().edit(lobby(tables), said, "never", Mentions.NONE, LATER);
              throw new IllegalArgumentException("no");
            });
    assertThatThrownBy(undone::join).hasRootCauseMessage("no");
    assertThat(said()).containsExactly("one");
    assertThat(edit(said, "two").rev()).isEqualTo(1);
  }

  @Test
  void changesComeByTheirNumbersEachMessageOnceAsItIsNow() {
    Message one = say("one").join();
    Message two = say("two").join();
    Message three = say("three").join();
    Message first = edit(one, "1");
    edit(two, "2");
    edit(three, "3");
    edit(first, "1!");
    assertThat(after(0, 9)).extracting(Message::content).containsExactly("2", "3", "1!");
    assertThat(after(0, 9)).extracting(Message::rev).containsExactly(2L, 3L, 4L);
    assertThat(after(0, 2)).extracting(Message::content).containsExactly("2", "3");
    assertThat(after(3, 9)).extracting(Message::content).containsExactly("1!");
    assertThat(after(4, 9)).isEmpty();
  }

  @Test
  void everyRoomCountsForItself() {
    Message here = say("here").join();
    Message there =
        store
            .write(
                tables -> {
                  RoomRow clan = tables.rooms().add(RoomId.clan("lobby"), "Clan", null);
                  Message said = tables.messages().append(clan, draft("there"));
                  return tables.changes().edit(clan, said, "there!", Mentions.NONE, LATER);
                })
            .join();
    assertThat(there.rev()).isEqualTo(1);
    assertThat(edit(here, "here!").rev()).isEqualTo(1);
    assertThat(after(0, 9)).extracting(Message::content).containsExactly("here!");
  }

  @Test
  void everyChangeIsLaterThanWhatWasBefore() {
    Message said = say("one").join();
    Message atOnce = editing(said, "two", said.createdAt()).join();
    assertThat(atOnce.updatedAt()).isAfter(said.createdAt());
    Message before = editing(atOnce, "three", NOON.minusSeconds(60)).join();
    assertThat(before.updatedAt()).isAfter(atOnce.updatedAt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1-1",
        "-1-0000000001",
        "1-00000000001",
        "01-0000000001",
        "1-0000000002",
        "9-0000000001",
        "9999999999999999999-9999999999999999999",
        "1-0000000001 "
      })
  void whatIsNoMessagesIdFindsNothing(String id) {
    say("one").join();
    assertThat(find("1-0000000001")).isPresent();
    assertThat(find(id)).isEmpty();
  }
}
