package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptAnswer;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Stores the broadcast changes of kept rooms, at most once a second. On the FX thread. */
final class KeptUpdates {
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final ChatStore store;
  private final FxThread fx;
  private final List<MessageUpdate> waiting = new ArrayList<>();

  KeptUpdates(ChatStore store, FxThread fx) {
    this.store = store;
    this.fx = fx;
  }

  void add(MessageUpdate update) {
    if (waiting.isEmpty()) {
      var _ = fx.after(PAUSE, this::write);
    }
    waiting.add(update);
  }

  void clear() {
    waiting.clear();
  }

  /** Writes them now. */
  void write() {
    while (!waiting.isEmpty()) {
      RoomId room = waiting.getFirst().message().room();
      List<MessageUpdate> same = waiting.stream().filter(each -> isOf(each, room)).toList();
      waiting.removeAll(same);
      write(room, same);
    }
  }

  private static boolean isOf(MessageUpdate update, RoomId room) {
    return update.message().room().equals(room);
  }

  /** Those that follow each other are one answer. */
  private void write(RoomId room, List<MessageUpdate> updates) {
    KeptAnswer.Changes joined = KeptAnswer.Changes.of(updates.getFirst());
    for (MessageUpdate each : updates.subList(1, updates.size())) {
      if (each.afterRev() <= joined.upTo()) {
        List<Message> messages = new ArrayList<>(joined.messages());
        messages.add(each.message());
        long upTo = Math.max(joined.upTo(), each.message().rev());
        joined = new KeptAnswer.Changes(joined.after(), upTo, messages);
      } else {
        var _ = store.keep(room, joined);
        joined = KeptAnswer.Changes.of(each);
      }
    }
    var _ = store.keep(room, joined);
  }
}
