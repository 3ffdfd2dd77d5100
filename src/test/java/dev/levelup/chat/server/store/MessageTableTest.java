package dev.levelup.chat.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@EveryDatabase
@Timeout(20)
class MessageTableTest extends StoreTestBase {
  @Test
  void manySendersAtOnceLeaveNoGapAndNoRepeat() {
    IntStream.range(0, 500).parallel().forEach(i -> say("m" + i).join());
    assertThat(all())
        .extracting(Message::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 500).boxed().toList());
  }

  @Test
  void everyRoomCountsForItself() {
    say("here").join();
    Message there =
        store
            .write(
                tables -> {
                  RoomRow clan =
                      tables.rooms().add(RoomId.clan("lobby"), "Clan", "with the same id");
                  return tables.messages().append(clan, draft("there"));
                })
            .join();
    assertThat(there.seq()).isEqualTo(1);
    assertThat(there.room()).isEqualTo(RoomId.clan("lobby"));
    assertThat(there.id()).isNotEqualTo(all().getFirst().id());
  }

  @Test
  void timeNeverGoesBackAlongTheNumbers() {
    for (int seconds : new int[] {0, -60, 5, 3}) {
      Instant at = NOON.plusSeconds(seconds);
      store.write(tables -> append(tables, draft("x", null, at))).join();
    }
    assertThat(all())
        .extracting(Message::createdAt)
        .containsExactly(NOON, NOON, NOON.plusSeconds(5), NOON.plusSeconds(5));
  }

  @Test
  void idsSortAsTheNumbersDo() {
    for (int i = 0; i < 12; i++) {
      say("m" + i).join();
    }
    assertThat(all()).isSortedAccordingTo(Comparator.comparing(message -> message.id().value()));
  }

  @Test
  void aMessageIsReadAsItWasWritten() {
    Draft draft =
        draft(
            "1\u00a0line\n\uD83D\uDC69\u200D\uD83D\uDE80 \u0645\u0631\u062D\u0628\u0627",
            "c1",
            NOON);
    Message written = store.write(tables -> append(tables, draft)).join();
    reopen();
    assertThat(all()).containsExactly(written);
    assertThat(byClientMessageId("c1")).isEqualTo(written);
  }

  @Test
  void anUnknownClientMessageIdFindsNothing() {
    assertThat(
            store.<Boolean>read(
                tables ->
                    tables
                        .messages()
                        .byClientMessageId(new UserId("u1"), new ClientMessageId("c1"))
                        .isPresent()))
        .isFalse();
  }

  @Test
  void aRangePassesOverWhatIsNotThere() {
    say("one").join();
    say("two").join();
    say("three").join();
    assertThat(range(2, 9)).extracting(Message::content).containsExactly("two", "three");
    assertThat(range(-4, 1)).extracting(Message::content).containsExactly("one");
    assertThat(range(3, 2)).isEmpty();
  }

  private List<Message> all() {
    return range(1, Long.MAX_VALUE);
  }

  private List<Message> range(long first, long last) {
    return store.read(tables -> tables.messages().range(lobby(tables), first, last));
  }

  private Message byClientMessageId(String id) {
    return store.read(
        tables ->
            tables
                .messages()
                .byClientMessageId(new UserId("u1"), new ClientMessageId(id))
                .orElseThrow());
  }
}
