package dev.levelup.chat.client.ui.switcher;

import dev.levelup.chat.client.ui.switcher.Destination.ToRoom;
import java.util.ArrayList;
import java.util.List;

/** Where the user went lately, since the program started. FX thread only. */
final class Recent {
  private static final int MOST = 30;

  private final List<String> keys = new ArrayList<>();

  /** The user went there by the quick switcher. */
  void went(Destination destination) {
    went(destination.key());
  }

  /** The user went to a room, in whatever way. */
  void wentToRoom(Object id) {
    went(ToRoom.key(id));
  }

  private void went(String key) {
    keys.remove(key);
    keys.addFirst(key);
    if (keys.size() > MOST) {
      keys.removeLast();
    }
  }

  /** The keys of those destinations, the last one first. */
  List<String> keys() {
    return List.copyOf(keys);
  }
}
