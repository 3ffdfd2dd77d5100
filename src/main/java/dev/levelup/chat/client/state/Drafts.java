package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.HashMap;
import java.util.Map;

/** What the user has begun to write, for each room; the composer keeps it here over a switch. */
public final class Drafts {
  private final FxThread fx;
  private final Map<RoomId, String> drafts = new HashMap<>();

  public Drafts(FxThread fx) {
    this.fx = fx;
  }

  /** The draft of that room, empty where there is none. */
  public String get(RoomId room) {
    fx.assertOnThread();
    return drafts.getOrDefault(room, "");
  }

  /** Keeps a draft; an empty one is forgotten. */
  public void put(RoomId room, String text) {
    fx.assertOnThread();
    if (text.isEmpty()) {
      drafts.remove(room);
    } else {
      drafts.put(room, text);
    }
  }
}
