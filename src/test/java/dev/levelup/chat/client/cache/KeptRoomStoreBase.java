package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Pagination;
import java.util.List;

/** Base of tests of a room of which the whole history is stored. */
abstract class KeptRoomStoreBase extends ChatStoreFixture {
  static final StoredChoice KEPT = new StoredChoice("ALL", null, false, true);
  static final StoredChoice NOT_KEPT = new StoredChoice("ALL", null, false, false);

  ChatStore kept() {
    ChatStore store = open();
    store.storeChoice(LOBBY, KEPT);
    return store;
  }

  static HistoryPage page(long from, long to, boolean more, long rev) {
    return new HistoryPage(messages(from, to), new Pagination(more, null, rev));
  }

  static KeptPart part(ChatStore store) {
    return store.kept(LOBBY).join().orElseThrow();
  }

  static List<Long> numbers(ChatStore store) {
    return store.keptBefore(LOBBY, Long.MAX_VALUE, 10_000).join().orElseThrow().messages().stream()
        .map(Message::seq)
        .toList();
  }

  static void assertHas(ChatStore store, long from, long to) {
    assertThat(part(store)).extracting(KeptPart::from, KeptPart::to).containsExactly(from, to);
    assertThat(numbers(store)).hasSize((int) (to - Math.max(1, from) + 1)).isSorted();
  }
}
