package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The newest message that the user has seen in each room. */
public final class ReadMarkers {
  private final FxThread fx;
  private final BiConsumer<RoomId, MessageId> listener;
  private final Map<RoomId, MessageId> newestSeen = new HashMap<>();

  /**
   * Nothing has been seen yet.
   *
   * @param listener called on every change, inside the call that makes it
   */
  public ReadMarkers(FxThread fx, BiConsumer<RoomId, MessageId> listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** Restores what was stored at the last run. */
  public void restore(Map<RoomId, MessageId> stored) {
    fx.assertOnThread();
    newestSeen.putAll(stored);
  }

  /** Null if nothing of the room has been seen. */
  public @Nullable MessageId get(RoomId room) {
    fx.assertOnThread();
    return newestSeen.get(room);
  }

  /** The user sees a message that is newer than what they have seen so far. */
  public void put(RoomId room, MessageId seen) {
    fx.assertOnThread();
    if (!seen.equals(newestSeen.put(room, seen))) {
      listener.accept(room, seen);
    }
  }

  /** Forgets what was seen of a room. */
  public void forget(RoomId room) {
    fx.assertOnThread();
    newestSeen.remove(room);
  }

  /** Forgets what was seen of every room. */
  public void forgetAll() {
    fx.assertOnThread();
    newestSeen.clear();
  }
}
