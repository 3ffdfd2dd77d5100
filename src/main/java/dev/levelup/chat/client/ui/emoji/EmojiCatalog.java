package dev.levelup.chat.client.ui.emoji;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All emoji in their usual order, with their names in one language. Immutable, any thread. */
public final class EmojiCatalog {
  private record Found(Emoji emoji, int rank, int age, int length) {
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingInt(Found::rank)
            .thenComparingInt(Found::age)
            .thenComparingInt(Found::length);
  }

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
   * matches first; none for a query without words. Of equal matches the first ones are those that
   * were chosen lately, and then those with the shortest name.
   *
   * @param recent those that were chosen lately, the last one first
   */
  public List<Emoji> search(String query, List<String> recent) {
    EmojiNames.Wanted wanted = EmojiNames.Wanted.of(query);
    if (wanted.words().isEmpty()) {
      return List.of();
    }
    List<Emoji> lately = recent.stream().map(byText::get).toList();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int rank = names.get(i).rank(wanted);
      if (rank != EmojiNames.NO_MATCH) {
        int age = lately.indexOf(all.get(i));
        int length = names.get(i).shortest(wanted);
        found.add(new Found(all.get(i), rank, age < 0 ? recent.size() : age, length));
      }
    }
    found.sort(Found.BEST_FIRST);
    return found.stream().map(Found::emoji).toList();
  }
}
