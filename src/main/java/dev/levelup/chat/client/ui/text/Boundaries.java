package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.protocol.VisibleText;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Word boundaries by the properties of UAX #29. Between Latin and a script written without spaces
 * there is a boundary. Hangul counts as such a script: particles follow a word without a space.
 */
final class Boundaries {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.YI,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN,
          UnicodeScript.TAI_LE,
          UnicodeScript.NEW_TAI_LUE,
          UnicodeScript.TAI_THAM,
          UnicodeScript.TAI_VIET,
          UnicodeScript.JAVANESE,
          UnicodeScript.BALINESE);

  static final int LAST_ASCII = 0x7F;
  private static final char ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final char ZERO_WIDTH_JOINER = 0x200D;

  private Boundaries() {}

  /** Whether it is a visible letter, digit or combining mark. */
  static boolean isWord(int codePoint) {
    return (Character.isLetterOrDigit(codePoint) || isMark(codePoint))
        && VisibleText.isVisible(codePoint);
  }

  /** Whether Latin letters at {@code at} continue a word or number before them. */
  static boolean isInsideWord(String content, int at) {
    int before = at;
    while (before > 0) {
      int codePoint = content.codePointBefore(before);
      if (UnicodeScript.of(codePoint) != UnicodeScript.INHERITED) {
        return Character.isDigit(codePoint) || UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
      }
      before -= Character.charCount(codePoint);
    }
    return false;
  }

  /**
   * Whether the characters from {@code from} to {@code to} are inside a word or number of a script
   * that is written with spaces.
   */
  static boolean areInsideWord(String content, int from, int to) {
    if (from == 0 || to == content.length()) {
      return false;
    }
    int before = content.codePointBefore(from);
    int after = content.codePointAt(to);
    return isWord(before) && isWord(after) && !isUnspaced(before) && !isUnspaced(after);
  }

  /** Whether it is a letter or mark of a script written without spaces. */
  static boolean isUnspaced(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    // The long vowel sign of Katakana belongs to several scripts.
    return UNSPACED.contains(script)
        || (script == UnicodeScript.COMMON && codePoint > 0x3000 && Character.isLetter(codePoint));
  }

  /** Whether an ASCII word, or its closing bracket, is followed by a script without spaces. */
  static boolean isAsciiBeforeUnspaced(String content, int at) {
    char before = at == 0 ? ' ' : content.charAt(at - 1);
    boolean ascii =
        before <= LAST_ASCII && (Character.isLetterOrDigit(before) || ")]}".indexOf(before) >= 0);
    return ascii && isUnspaced(content.codePointAt(at));
  }

  /** Whether the character is the base of an emoji, such as the digit of a keycap. */
  static boolean isEmojiBase(String content, int at) {
    return at + 1 < content.length() && "\uFE0F\u20E3".indexOf(content.charAt(at + 1)) >= 0;
  }

  /** Whether the non-letter at {@code at} is inside a word: WB4, WB6, WB7. */
  static boolean isMidWord(String content, int at) {
    int before = at == 0 ? ' ' : content.codePointBefore(at);
    int after = at + 1 < content.length() ? content.codePointAt(at + 1) : ' ';
    return switch (content.charAt(at)) {
      case '·', '‧', '׳', '״' -> isWord(before) && isWord(after);
      case '・' -> isUnspaced(before) && isUnspaced(after);
      // Some scripts need joiners for shaping; in Latin they have no use but to hide something.
      case ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER ->
          isWord(before) && before > LAST_ASCII && UnicodeScript.of(before) != UnicodeScript.LATIN;
      default -> false;
    };
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
