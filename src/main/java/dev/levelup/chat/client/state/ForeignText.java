package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.VisibleText;
import java.lang.Character.UnicodeScript;

/**
 * Makes short texts of others safe to show: on one line, of bounded length, and without invisible
 * characters or ones that reorder the text around them. The server may not have any rule for them.
 * Pure functions; thread-safe.
 */
public final class ForeignText {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_LINE = 500;

  /** How many code points are read for each that is shown; the rest of the text is ignored. */
  private static final int WRITTEN_FOR_SHOWN = 8;

  private static final int KEYCAP = 0x20E3;
  private static final String NOBODY = "?";

  private final StringBuilder shown = new StringBuilder();

  /** The previous code point, white space included; 0 at the beginning. */
  private int before;

  private ForeignText() {}

  /** The name of a person or a room; its id if nothing of the name is visible. */
  public static String name(String written, String id) {
    String name = shown(written, LONGEST_NAME);
    String other = name.isEmpty() ? shown(id, LONGEST_NAME) : name;
    return other.isEmpty() ? NOBODY : other;
  }

  /** The name of a person. */
  public static String name(User person) {
    return name(person.name(), person.id().value());
  }

  /** A sentence, such as a server's; empty if nothing of it is visible. */
  public static String line(String written) {
    return shown(written, LONGEST_LINE);
  }

  private static String shown(String written, int longest) {
    String start = written.substring(0, Math.min(written.length(), longest * WRITTEN_FOR_SHOWN));
    ForeignText text = new ForeignText();
    int[] signs = start.codePoints().toArray();
    for (int i = 0; i < signs.length; i++) {
      text.add(signs[i], i + 1 < signs.length ? signs[i + 1] : 0);
    }
    String all = text.shown.toString().strip();
    boolean cut = all.codePointCount(0, all.length()) > longest;
    String some = cut ? all.substring(0, all.offsetByCodePoints(0, longest)) + "…" : all;
    return VisibleText.isBlank(some) ? "" : some;
  }

  private void add(int sign, int next) {
    if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
      sign = ' ';
    }
    boolean shows =
        sign == ' ' ? before != ' ' : VisibleText.isVisible(sign) || isJoiner(sign, next);
    if (shows) {
      shown.appendCodePoint(sign);
      before = sign;
    }
  }

  /**
   * Whether a code point joins, separates or varies letters or emoji at this place. It does not
   * after letters of scripts without such forms.
   */
  private boolean isJoiner(int sign, int next) {
    boolean joins =
        sign == 0x200C
            || sign == 0x200D
            || (sign >= 0x180B && sign <= 0x180F && sign != 0x180E)
            || (sign >= 0xFE00 && sign <= 0xFE0F)
            || (sign >= 0xE0020 && sign <= 0xE01EF);
    return joins && before != 0 && before != ' ' && (isJoining(before) || next == KEYCAP);
  }

  private static boolean isJoining(int sign) {
    if (!Character.isLetterOrDigit(sign)) {
      return true;
    }
    return switch (UnicodeScript.of(sign)) {
      case LATIN, GREEK, CYRILLIC, COMMON -> false;
      default -> true;
    };
  }
}
