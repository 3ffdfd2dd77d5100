package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The texts of one room's stored messages. */
final class RoomTexts {
  private final Map<MessageId, SearchableText> byId = new HashMap<>();
  private final List<SearchableText> newestFirst;

  /** In the same order; null after a change. */
  private @Nullable LetterPairs pairs;

  /**
   * @param texts the newest first
   */
  RoomTexts(List<SearchableText> texts) {
    newestFirst = new ArrayList<>(texts);
    newestFirst.sort(SearchableText.NEWEST_FIRST);
    texts.forEach(each -> byId.put(each.id(), each));
  }

  void put(SearchableText text) {
    remove(text.id());
    byId.put(text.id(), text);
    newestFirst.add(-placeOf(text) - 1, text);
    pairs = null;
  }

  void remove(MessageId id) {
    SearchableText former = byId.remove(id);
    if (former != null) {
      newestFirst.remove(placeOf(former));
      pairs = null;
    }
  }

  private int placeOf(SearchableText text) {
    return Collections.binarySearch(newestFirst, text, SearchableText.NEWEST_FIRST);
  }

  /**
   * Adds what is found to the newest ones found so far.
   *
   * @param words of the search, folded
   * @param found its head is the oldest of them
   * @param most how many it may have
   */
  void find(MessageSearch search, String words, PriorityQueue<SearchableText> found, int most) {
    LetterPairs wanted = new LetterPairs(List.of(words));
    LetterPairs all = pairs();
    int parts = MessageSearch.Part.bits(search.parts());
    for (int i = all.next(0, wanted); i < newestFirst.size(); i = all.next(i + 1, wanted)) {
      SearchableText each = newestFirst.get(i);
      SearchableText oldest = found.size() < most ? null : found.peek();
      if (oldest != null && SearchableText.NEWEST_FIRST.compare(each, oldest) > 0) {
        return; // So are all that follow.
      }
      if (search.findsFact(each.author(), each.time())
          && (parts & ~each.parts()) == 0
          && each.folded().contains(words)) {
        found.add(each);
        if (oldest != null) {
          found.remove();
        }
      }
    }
  }

  private LetterPairs pairs() {
    LetterPairs known = pairs;
    if (known == null) {
      known = new LetterPairs(newestFirst.stream().map(SearchableText::folded).toList());
      pairs = known;
    }
    return known;
  }
}
