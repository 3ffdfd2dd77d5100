package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.protocol.VisibleText;
import java.util.List;

/**
 * Which shipped face draws a letter. Scripts written from the right have faces of their own, with
 * the marks and digits that stand among their letters: not every system has such a font, and the
 * toolkit puts a run drawn by two fonts in the wrong order.
 *
 * <p>What is invisible has one too: the toolkit draws for each such character the sign that a font
 * has for missing ones, a box in most; in the blank face it is empty.
 */
public enum Script {
  /** Its face draws nothing for what is invisible. */
  ARABIC("arabic"),
  HEBREW("hebrew"),
  /** Characters that draw nothing. */
  INVISIBLE("invisible"),
  /**
   * A word with joiners in it, in a script that shapes its letters: the shaper needs them, so it is
   * in the blank face, and its letters come from what the system has.
   */
  JOINED("invisible"),
  /** The face of the interface, or whatever the system has. */
  OTHER("");

  /** A stretch of a text in one face. */
  record Run(String text, Script script) {}

  /** Behind the Latin letters. */
  private static final char BEHIND_LATIN = '\u0250';

  private final String styleClass;

  Script(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Empty for {@link #OTHER}. */
  String styleClass() {
    return styleClass;
  }

  /** The stretches of a text, in order. What is no letter stays with the letter before it. */
  static List<Run> runs(String text) {
    if (!text.isEmpty() && isLatin(text)) {
      return List.of(new Run(text, OTHER));
    }
    Runs runs = new Runs();
    JoinedWords joined = new JoinedWords(text);
    Script script = OTHER;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      int end = joined.endAt(at);
      if (end > at) {
        runs.add(text.substring(at, end), JOINED);
        script = OTHER;
        at = end;
        continue;
      }
      boolean blank = script != ARABIC && VisibleText.isIgnorable(codePoint);
      script = blank ? script : script.after(codePoint);
      runs.add(Character.toString(codePoint), blank ? INVISIBLE : script);
      at += Character.charCount(codePoint);
    }
    return runs.all();
  }

  /** Most texts are, and need not be taken apart. */
  private static boolean isLatin(String text) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each >= BEHIND_LATIN || VisibleText.isIgnorable(each)) {
        return false;
      }
    }
    return true;
  }

  private Script after(int codePoint) {
    Script next = codePoint > Character.MAX_VALUE ? OTHER : of((char) codePoint);
    return next == OTHER && !Character.isLetter(codePoint) ? this : next;
  }

  private static Script of(char c) {
    if (c < '\u0590') {
      return OTHER;
    }
    if (c <= '\u05FF' || (c >= '\uFB1D' && c <= '\uFB4F')) {
      return HEBREW;
    }
    boolean arabic =
        c <= '\u06FF'
            || (c >= '\u0750' && c <= '\u077F')
            || (c >= '\u08A0' && c <= '\u08FF')
            || (c >= '\uFB50' && c <= '\uFDFF')
            || (c >= '\uFE70' && c <= '\uFEFC');
    return arabic ? ARABIC : OTHER;
  }
}
