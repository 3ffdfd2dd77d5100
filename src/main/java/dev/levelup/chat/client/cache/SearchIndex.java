package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The texts of the stored messages, in memory, while the user searches. A change of a room that is
 * not loaded is ignored: it is in the tables when the room is loaded. Confined to the store's
 * thread.
 */
final class SearchIndex {
  private final Map<RoomId, RoomTexts> rooms = new HashMap<>();

  boolean has(RoomId room) {
    return rooms.containsKey(room);
  }

  void load(RoomId room, List<SearchableText> texts) {
    rooms.put(room, new RoomTexts(texts));
  }

  /** A message is stored, or another state of one. */
  void put(Message message) {
    RoomTexts texts = rooms.get(message.room());
    if (texts != null && message.isDeleted()) {
      texts.remove(message.id());
    } else if (texts != null) {
      texts.put(SearchableText.of(message));
    }
  }

  void remove(RoomId room, MessageId id) {
    RoomTexts texts = rooms.get(room);
    if (texts != null) {
      texts.remove(id);
    }
  }

  void forget(RoomId room) {
    rooms.remove(room);
  }

  void forgetAll() {
    rooms.clear();
  }

  /** The newest messages that are found, the newest first. */
  List<SearchableText> find(MessageSearch search, int most) {
    String words = SearchText.of(search.words());
    PriorityQueue<SearchableText> found =
        new PriorityQueue<>(SearchableText.NEWEST_FIRST.reversed());
    rooms.forEach(
        (room, texts) -> {
          if (search.isIn(room)) {
            texts.find(search, words, found, most);
          }
        });
    return found.stream().sorted(SearchableText.NEWEST_FIRST).toList();
  }
}
