package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The draft of each room; the composer stores it here when the user switches rooms. */
public final class Drafts {
  private final FxThread fx;
  private final BiConsumer<RoomId, String> listener;
  private final Map<RoomId, String> drafts = new HashMap<>();

  /**
   * No drafts yet.
   *
   * @param listener called on every change, inside the call that makes it
   */
  public Drafts(FxThread fx, BiConsumer<RoomId, String> listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** Restores the drafts that were stored at the last run. */
  public void restore(Map<RoomId, String> stored) {
    fx.assertOnThread();
    drafts.putAll(stored);
  }

  /** The draft of a room, empty if there is none. */
  public String get(RoomId room) {
    fx.assertOnThread();
    return drafts.getOrDefault(room, "");
  }

  /** Stores a draft; an empty one is removed. */
  public void put(RoomId room, String text) {
    String former = get(room);
    if (text.isEmpty()) {
      drafts.remove(room);
    } else {
      drafts.put(room, text);
    }
    if (!text.equals(former)) {
      listener.accept(room, text);
    }
  }
}
