package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeHistory;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A room that lives while it is fetched: answers come late and in any order, events are lost, and
 * what a reader has seen is stored in between. What is stored never has a gap, and is right up to
 * the change that it says.
 */
class KeptRoomRandomTest extends ChatStoreFixture {
  private static final int STEPS = 120;

  private final FakeHistory server = new FakeHistory();
  private final List<KeptAnswer> late = new ArrayList<>();
  private Random random = new Random();
  private ChatStore store;
  private long last;

  @BeforeEach
  void openTheStore() {
    store = open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itIsNeverWrong(long seed) {
    random = new Random(seed);
    post(30 + random.nextInt(50));
    store.storeChoice(LOBBY, new StoredChoice("ALL", null, false, true));
    for (int i = 0; i < STEPS; i++) {
      step();
      check();
    }
    late.clear();
    complete();
    check();
    assertThat(stored()).containsExactlyElementsOf(server.all(LOBBY));
  }

  private void step() {
    switch (random.nextInt(9)) {
      case 0 -> post(1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 3));
      case 1, 2 -> change();
      case 3, 4, 5 -> late.add(ask());
      case 6, 7 -> {
        if (!late.isEmpty()) {
          keep(store, late.remove(random.nextInt(late.size())));
        }
      }
      default -> read();
    }
  }

  private void post(int count) {
    for (int i = 0; i < count; i++) {
      TestMessage next = TestMessage.by("bob").number(++last);
      List<Message> all = server.all(LOBBY);
      server.add(
          all.isEmpty() || random.nextInt(3) > 0
              ? next.message()
              : next.replyingTo(all.get(random.nextInt(all.size()))));
    }
  }

  private void change() {
    List<Message> all = server.all(LOBBY);
    Message one = all.get(random.nextInt(all.size()));
    long before = server.lastRev(LOBBY);
    Message changed =
        random.nextInt(4) == 0
            ? server.delete(one.id()).join()
            : one.isDeleted() ? one : server.edit(one.id(), "words " + random.nextInt()).join();
    requote(changed);
    if (random.nextBoolean() && server.lastRev(LOBBY) > before) {
      late.add(KeptAnswer.Changes.of(new MessageUpdate(changed, before)));
    }
  }

  /** The server makes quotes at each reading. */
  private void requote(Message changed) {
    for (Message each : server.all(LOBBY)) {
      Quote quote = each.replyTo();
      if (quote != null && quote.id().equals(changed.id())) {
        server.change(each.withState(each.state().withReplyTo(Quote.of(changed))));
      }
    }
  }

  private KeptAnswer ask() {
    KeptPart part = store.kept(LOBBY).join().orElseThrow();
    if (part.isNew()) {
      return new KeptAnswer.Newest(server.page(LOBBY, 1, 20).join());
    }
    return switch (random.nextInt(3)) {
      case 0 -> new KeptAnswer.Older(part.from(), server.before(LOBBY, part.from(), 20).join());
      case 1 -> newer(part);
      default -> changes(part);
    };
  }

  private KeptAnswer newer(KeptPart part) {
    return new KeptAnswer.Newer(part.to(), server.after(LOBBY, part.to() - 1, 20).join());
  }

  private KeptAnswer changes(KeptPart part) {
    HistoryPage page = server.changes(LOBBY, part.rev(), 20).join();
    Long upTo = page.pagination().rev();
    return new KeptAnswer.Changes(part.rev(), upTo == null ? 0 : upTo, page.messages());
  }

  /** Somebody has the room open, and their messages are stored. */
  private void read() {
    List<Message> all = server.all(LOBBY);
    int most = 1 + random.nextInt(40);
    List<Message> recent = all.subList(Math.max(0, all.size() - most), all.size());
    store.storeHistory(
        LOBBY,
        new StoredHistory(
            List.copyOf(recent), recent.size() == all.size(), NOON, server.lastRev(LOBBY)));
  }

  private void complete() {
    for (int i = 0; i < 100; i++) {
      KeptPart part = store.kept(LOBBY).join().orElseThrow();
      if (part.isNew()) {
        keep(store, new KeptAnswer.Newest(server.page(LOBBY, 1, 20).join()));
      } else if (!part.reachesTheBeginning()) {
        keep(
            store, new KeptAnswer.Older(part.from(), server.before(LOBBY, part.from(), 20).join()));
      } else if (part.to() < last) {
        keep(store, newer(part));
      } else if (part.rev() < server.lastRev(LOBBY)) {
        keep(store, changes(part));
      }
    }
  }

  private List<Message> stored() {
    return store
        .keptBefore(LOBBY, Long.MAX_VALUE, 100_000)
        .join()
        .map(HistoryPage::messages)
        .orElse(List.of());
  }

  private void check() {
    KeptPart part = store.kept(LOBBY).join().orElseThrow();
    Map<Long, Message> held = new HashMap<>();
    stored().forEach(each -> held.put(each.seq(), each));
    StoredHistory recent = store.history(LOBBY).join().orElse(null);
    for (Message each : server.all(LOBBY)) {
      Message mine = held.get(each.seq());
      boolean isKept = !part.isNew() && number(each) >= part.from() && number(each) <= part.to();
      assertThat(mine != null).isEqualTo(isKept);
      if (mine != null) {
        assertRight(mine, each, part.rev());
      }
    }
    if (recent != null) {
      Map<Long, Message> all = new HashMap<>();
      server.all(LOBBY).forEach(each -> all.put(each.seq(), each));
      recent
          .messages()
          .forEach(
              each -> assertRight(each, Objects.requireNonNull(all.get(each.seq())), recent.rev()));
      assertThat(recent.messages().stream().mapToLong(KeptRoomRandomTest::number).max().orElse(0))
          .isEqualTo(
              recent.messages().stream().mapToLong(KeptRoomRandomTest::number).min().orElse(1)
                  + recent.messages().size()
                  - 1);
      assertThat(recent.messages().size()).isLessThanOrEqualTo(ChatStore.MOST_MESSAGES);
    }
  }

  private static long number(Message message) {
    return Objects.requireNonNull(message.seq());
  }

  private static void assertRight(Message mine, Message present, long rev) {
    if (present.rev() <= rev) {
      assertThat(mine.withState(mine.state().withReplyTo(null)))
          .isEqualTo(present.withState(present.state().withReplyTo(null)));
    }
    Quote quote = present.replyTo();
    if (quote != null && quote.rev() <= rev && !mine.isDeleted()) {
      assertThat(mine.replyTo()).isEqualTo(quote);
    }
  }
}
