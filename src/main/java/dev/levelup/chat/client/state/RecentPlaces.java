package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where the user went lately: the keys of rooms, people and commands. FX thread only. */
public final class RecentPlaces {
  /** How many are remembered. */
  static final int MOST = 30;

  private final FxThread fx;
  private final Consumer<List<String>> store;
  private List<String> keys = List.of();

  /**
   * The user was nowhere yet.
   *
   * @param store writes them; called after each change
   */
  public RecentPlaces(FxThread fx, Consumer<List<String>> store) {
    this.fx = fx;
    this.store = store;
  }

  /** The key of a room. */
  public static String keyOf(RoomId room) {
    return "room " + room;
  }

  /** Restores what was stored at the last run. */
  public void restore(List<String> stored) {
    fx.assertOnThread();
    keys = List.copyOf(stored);
  }

  /** The keys of those places, the last one first; each once. */
  public List<String> keys() {
    return keys;
  }

  /** The user went there. */
  public void went(String key) {
    fx.assertOnThread();
    List<String> next = new ArrayList<>(List.of(key));
    keys.stream().filter(each -> !each.equals(key)).limit(MOST - 1).forEach(next::add);
    set(next);
  }

  /** A room is gone. */
  public void forget(RoomId room) {
    fx.assertOnThread();
    set(keys.stream().filter(each -> !each.equals(keyOf(room))).toList());
  }

  private void set(List<String> next) {
    if (!next.equals(keys)) {
      keys = List.copyOf(next);
      store.accept(keys);
    }
  }
}
