package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.ui.text.FoldedName;
import java.util.List;
import java.util.regex.Pattern;

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
  static String words(String text) {
    return BETWEEN_WORDS.matcher(FoldedName.of(text)).replaceAll(" ").strip();
  }

  /**
   * How well it matches, 0 best: it has that name, a name that begins with it, names with words
   * that begin with each of the words, or keywords.
   *
   * @param wanted as {@link #words} returns them
   */
  int rank(String wanted) {
    String name = BAR + " " + wanted;
    if (names.contains(name + " " + BAR)) {
      return 0;
    }
    if (names.contains(name)) {
      return 1;
    }
    List<String> words = List.of(wanted.split(" "));
    if (has(names, words)) {
      return 2;
    }
    return has(names + keywords, words) ? 3 : NO_MATCH;
  }

  private static boolean has(String text, List<String> words) {
    return words.stream().allMatch(word -> text.contains(" " + word));
  }
}
