package dev.levelup.chat.client.ui.timeline;

import java.util.List;

/**
 * Extends a part of a message's content by the marks around formatted text. They are not shown, so
 * a selection may contain only one of two: both are copied.
 */
final class WholeMarkup {
  private static final List<String> MARKS = List.of("`", "**", "__", "~~", "*", "_");
  private static final String LINK = "](";

  private final String content;
  private int from;
  private int to;

  private WholeMarkup(String content, int from, int to) {
    this.content = content;
    this.from = from;
    this.to = to;
  }

  /** The part of the content between two offsets, with the marks that are half in it. */
  static String of(String content, int from, int to) {
    WholeMarkup whole = new WholeMarkup(content, from, to);
    MARKS.forEach(whole::complete);
    whole.completeLink();
    return content.substring(whole.from, whole.to);
  }

  private void complete(String mark) {
    if (count(mark) % 2 == 0) {
      return;
    }
    int before = from - mark.length();
    if (content.startsWith(mark, to) && isMark(mark, to)) {
      to += mark.length();
    } else if (content.startsWith(mark, before) && isMark(mark, before)) {
      from = before;
    }
  }

  private int count(String mark) {
    int count = 0;
    int at = content.indexOf(mark, from);
    while (at >= 0 && at + mark.length() <= to) {
      count++;
      at = content.indexOf(mark, at + mark.length());
    }
    return count;
  }

  /** Inside a word, such as in {@code 2*3*4}, it is none. */
  private boolean isMark(String mark, int at) {
    int end = at + mark.length();
    boolean inWord =
        at > 0
            && end < content.length()
            && Character.isLetterOrDigit(content.charAt(at - 1))
            && Character.isLetterOrDigit(content.charAt(end));
    return !inWord;
  }

  private void completeLink() {
    int link = content.indexOf(LINK, from);
    boolean inside = link >= 0 && link < to;
    if (inside && from > 0 && content.charAt(from - 1) == '[') {
      from--;
    }
  }
}
