package dev.levelup.chat.server.domain.search;

import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.SearchTable.Row;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param words folded
 * @param author null for all users
 */
record SearchTarget(String words, @Nullable UserId author) {
  static SearchTarget of(SearchQuery query) {
    return new SearchTarget(SearchWords.folded(query.words()), query.author());
  }

  /** Whether anything can be found: nothing contains what is invisible. */
  boolean isPossible() {
    return !words.isEmpty();
  }

  /** Whether a message is one of these. */
  boolean matches(Row row) {
    return (author == null || author.equals(row.author()))
        && SearchWords.folded(row.content()).contains(words);
  }

  /** The grams that all of these messages have; may be none. */
  int[] grams() {
    int[] grams = SearchGrams.searched(words);
    return author == null
        ? grams
        : IntStream.concat(Arrays.stream(grams), IntStream.of(SearchGrams.of(author))).toArray();
  }

  /** More of them, that a message seldom lacks if it has those. */
  int[] otherGrams() {
    return SearchGrams.others(words);
  }
}
