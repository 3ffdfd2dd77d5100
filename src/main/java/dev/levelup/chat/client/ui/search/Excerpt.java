package dev.levelup.chat.client.ui.search;

import dev.levelup.chat.client.ui.text.Clusters;
import dev.levelup.chat.client.ui.text.FoundWords;
import dev.levelup.chat.client.ui.text.PlainWords;
import java.util.List;

/** The part of a long message that shows what was found in it. */
final class Excerpt {
  /** In UTF-16 code units: about four lines. */
  private static final int LONGEST = 180;

  /** How much before the first hit shows at most. */
  private static final int BEFORE = 50;

  private Excerpt() {}

  /**
   * One paragraph around the first place where the words are; the beginning if they are not. As the
   * message reads, unless the words are only in its markup, such as the address of a link.
   */
  static String of(String content, FoundWords words) {
    String read = oneLine(PlainWords.of(content));
    String typed = oneLine(content);
    boolean hides = words.in(read).isEmpty() && !words.in(typed).isEmpty();
    return around(hides ? typed : read, words);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String around(String line, FoundWords words) {
    List<FoundWords.Place> places = words.in(line);
    int hit = places.isEmpty() ? 0 : places.getFirst().from();
    int from = hit <= BEFORE ? 0 : startOfWord(line, hit);
    String rest = line.substring(from);
    String shown = Clusters.first(rest, LONGEST);
    return (from == 0 ? "" : "…") + shown + (shown.length() < rest.length() ? "…" : "");
  }

  /** The start of a word before the hit, or of the hit itself. */
  private static int startOfWord(String line, int hit) {
    int space = line.indexOf(' ', hit - BEFORE);
    return space < 0 || space >= hit ? hit : space + 1;
  }
}
