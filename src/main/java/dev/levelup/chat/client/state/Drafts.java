package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the user has begun to write, for each room; the composer keeps it here over a switch. */
public final class Drafts {
  private final FxThread fx;
  private final BiConsumer<RoomId, String> listener;
  private final Map<RoomId, String> drafts = new HashMap<>();

  /**
   * No drafts yet.
   *
   * @param listener told of every change, in the call that makes it
   */
  public Drafts(FxThread fx, BiConsumer<RoomId, String> listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** Those of the last time. */
  public void restore(Map<RoomId, String> kept) {
    fx.assertOnThread();
    drafts.putAll(kept);
  }

  /** The draft of that room, empty where there is none. */
  public String get(RoomId room) {
    fx.assertOnThread();
    return drafts.getOrDefault(room, "");
  }

  /** Keeps a draft; an empty one is forgotten. */
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
