package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** Up to where the user has read each room, so that what came while he was away can be marked. */
final class Reading {
  private final ChatStore store;
  private final UserId self;
  private final Map<RoomId, MessageId> newestSeen = new HashMap<>();
  private final Set<OpenRoom> marked = Collections.newSetFromMap(new WeakHashMap<>());

  Reading(ChatStore store, UserId self) {
    this.store = store;
    this.self = self;
  }

  void restore(Map<RoomId, MessageId> kept) {
    newestSeen.putAll(kept);
  }

  /** The user sees the newest message of a room, if he is at its end and looks. */
  void seen(OpenRoom room) {
    Message newest = room.timeline().newest();
    if (room.isFollowing()
        && room.isWatched()
        && newest != null
        && !newest.id().equals(newestSeen.put(room.id(), newest.id()))) {
      store.keepRead(room.id(), newest.id());
    }
  }

  /** A room is opened: what was not seen is marked anew. */
  void opened(OpenRoom room) {
    marked.remove(room);
  }

  /**
   * The history of a room is there: marks what the user has not seen. Once for each opening, or a
   * lost connection would move the marker under the reader.
   */
  void mark(OpenRoom room) {
    MessageId seen = newestSeen.get(room.id());
    if (marked.add(room) && seen != null) {
      room.timeline().markUnreadAfter(seen, self);
      room.setLeftAt(room.timeline().knows(seen) ? null : seen);
    }
  }

  /** The store has forgotten it, and it is so all the same. */
  void keepAgain(RoomId room) {
    MessageId seen = newestSeen.get(room);
    if (seen != null) {
      store.keepRead(room, seen);
    }
  }

  void forgetAll() {
    newestSeen.clear();
  }

  void forget(RoomId room) {
    newestSeen.remove(room);
  }
}
