package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.protocol.VisibleText;
import java.util.List;

/**
 * The bundled font that draws a letter. Right-to-left scripts have fonts of their own, also for
 * marks and digits among their letters: not every system has such a font, and JavaFX orders a run
 * wrongly if two fonts draw it.
 *
 * <p>Invisible characters have one too: JavaFX draws each as the font's missing glyph, usually a
 * box; in the blank font that glyph is empty.
 */
public enum Script {
  /** Its font draws nothing for invisible characters. */
  ARABIC("arabic"),
  HEBREW("hebrew"),
  /** Invisible characters. */
  INVISIBLE("invisible"),
  /**
   * A word that contains joiners needed for shaping. It is drawn in the blank font; its letters
   * fall back to a system font.
   */
  JOINED("invisible"),
  /** The default font, with fallback to system fonts. */
  OTHER("");

  /** A run of text in one font. */
  record Run(String text, Script script) {}

  /** The first character after the Latin letters. */
  static final char FIRST_NON_LATIN = '\u0250';

  private final String styleClass;

  Script(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Empty for {@link #OTHER}. */
  String styleClass() {
    return styleClass;
  }

  /**
   * The runs of a text, in order. Characters other than letters belong to the letter before them.
   */
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

  /** Fast path for most texts. */
  private static boolean isLatin(String text) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each >= FIRST_NON_LATIN || VisibleText.isIgnorable(each)) {
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
