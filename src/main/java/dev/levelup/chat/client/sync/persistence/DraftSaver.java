package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredDraft;
import dev.levelup.chat.client.state.Draft;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Writes drafts to the store after a short pause, not at every key: a kill may lose the last
 * keystrokes.
 */
final class DraftSaver implements BiConsumer<RoomId, Draft> {
  static final Duration PAUSE = Duration.ofMillis(500);

  private final ChatStore store;
  private final FxThread fx;
  private final Map<RoomId, Draft> changed = new LinkedHashMap<>();

  DraftSaver(ChatStore store, FxThread fx) {
    this.store = store;
    this.fx = fx;
  }

  /** A draft has changed. */
  @Override
  public void accept(RoomId room, Draft draft) {
    if (changed.isEmpty()) {
      var _ = fx.after(PAUSE, this::write);
    }
    changed.put(room, draft);
  }

  /** Writes what has changed, before the timer does. */
  void write() {
    changed.forEach(
        (room, draft) -> store.storeDraft(room, new StoredDraft(draft.text(), draft.replyTo())));
    changed.clear();
  }
}
