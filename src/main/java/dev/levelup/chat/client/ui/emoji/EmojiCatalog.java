package dev.levelup.chat.client.ui.emoji;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All emoji in their usual order, with their names in one language. Immutable, any thread. */
public final class EmojiCatalog {
  private record Found(Emoji emoji, int rank) {}

  private final List<Emoji> all;
  private final List<EmojiNames> names;
  private final Map<String, Emoji> byText = new HashMap<>();
  private final Map<String, Emoji> byShortName = new HashMap<>();

  /**
   * @param names of each emoji, in the same order
   */
  EmojiCatalog(List<Emoji> all, List<EmojiNames> names) {
    this.all = List.copyOf(all);
    this.names = List.copyOf(names);
    for (Emoji each : all) {
      byText.put(each.text(), each);
      each.tones().forEach(tone -> byText.put(tone, each));
      each.shortNames().forEach(name -> byShortName.put(name, each));
    }
  }

  List<Emoji> all() {
    return all;
  }

  /** The emoji with this text in any skin tone, if there is one. */
  Optional<Emoji> of(String text) {
    return Optional.ofNullable(byText.get(text));
  }

  /** The emoji with this short name, without colons. */
  public Optional<Emoji> named(String shortName) {
    return Optional.ofNullable(byShortName.get(shortName));
  }

  /**
   * The emoji whose names or keywords have words that begin with those of the query, the best
   * matches first; none for a query without words.
   */
  public List<Emoji> search(String query) {
    EmojiNames.Wanted wanted = EmojiNames.Wanted.of(query);
    if (wanted.words().isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int rank = names.get(i).rank(wanted);
      if (rank != EmojiNames.NO_MATCH) {
        found.add(new Found(all.get(i), rank));
      }
    }
    found.sort(Comparator.comparingInt(Found::rank));
    return found.stream().map(Found::emoji).toList();
  }
}
