package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.ui.text.FoldedName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an emoji is found by, in the folded form: each word has a space before and after it, each
 * name a bar.
 *
 * @param names its name and its short names
 * @param keywords further words
 */
record EmojiNames(String names, String keywords) {
  /** Not found. */
  static final int NO_MATCH = Integer.MAX_VALUE;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_|:,.’'()“”-]+");
  private static final String BAR = "|";

  static EmojiNames of(List<String> names, List<String> keywords) {
    return new EmojiNames(folded(names), folded(keywords));
  }

  private static String folded(List<String> names) {
    StringBuilder all = new StringBuilder(BAR);
    names.forEach(each -> all.append(' ').append(words(each)).append(' ').append(BAR));
    return all.toString();
  }

  /** The words of a text in the folded form, separated by single spaces. */
  private static String words(String text) {
    return BETWEEN_WORDS.matcher(FoldedName.of(text)).replaceAll(" ").strip();
  }

  /**
   * How well it matches, 0 best: it has that name, a name that begins with it, names with words
   * that begin with each of the words, or keywords.
   */
  int rank(Wanted wanted) {
    if (names.contains(wanted.name())) {
      return 0;
    }
    if (names.contains(wanted.start())) {
      return 1;
    }
    if (wanted.words().stream().allMatch(names::contains)) {
      return 2;
    }
    return wanted.words().stream().allMatch(this::has) ? 3 : NO_MATCH;
  }

  /** The length of its shortest name that begins with what is searched for; 0 if none does. */
  int shortest(Wanted wanted) {
    int shortest = 0;
    for (int at = names.indexOf(wanted.start()); at >= 0; ) {
      int length = names.indexOf(BAR, at + 1) - at;
      shortest = shortest == 0 ? length : Math.min(shortest, length);
      at = names.indexOf(wanted.start(), at + 1);
    }
    return shortest;
  }

  private boolean has(String word) {
    return names.contains(word) || keywords.contains(word);
  }

  /**
   * What is searched for.
   *
   * @param name as a whole name
   * @param start as the start of a name
   * @param words each as the start of a word; none if there is nothing to search for
   */
  record Wanted(String name, String start, List<String> words) {
    static Wanted of(String query) {
      String folded = EmojiNames.words(query);
      String start = BAR + " " + folded;
      List<String> words =
          Stream.of(folded.split(" "))
              .filter(each -> !each.isEmpty())
              .map(each -> " " + each)
              .toList();
      return new Wanted(start + " " + BAR, start, words);
    }
  }
}
