package dev.levelup.chat.protocol;

/**
 * Determines which characters of a text are visible: the rule by which names, rooms and messages
 * must not look empty. Pure; safe for any thread.
 */
public final class VisibleText {
  /** Default_Ignorable_Code_Point of Unicode 17, as ascending pairs of first and last. */
  private static final int[] IGNORABLE = {
    0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  /**
   * Not ignorable by that property, but drawn as blank: annotation marks, the empty Braille
   * pattern, hieroglyph controls and blanks, the Khitan filler, the empty note head. Ascending.
   */
  private static final int[] BLANK = {
    0x2800, 0x2800, 0xFFF9, 0xFFFB, 0x13430, 0x1343F, 0x13441, 0x13442, 0x16FE4, 0x16FE4, 0x1D159,
    0x1D159
  };

  private VisibleText() {}

  /** Whether the text has no visible character; true for an empty text. */
  public static boolean isBlank(String text) {
    return text.codePoints().noneMatch(VisibleText::isVisible);
  }

  /**
   * Whether a character is visible. An unpaired surrogate is: it is shown as a replacement
   * character.
   */
  public static boolean isVisible(int codePoint) {
    return !Character.isSpaceChar(codePoint)
        && !Character.isISOControl(codePoint)
        && !isIgnorable(codePoint)
        && !isAmong(BLANK, codePoint)
        && !isNoncharacter(codePoint);
  }

  /** Whether Unicode classifies a character as invisible: Default_Ignorable_Code_Point. */
  public static boolean isIgnorable(int codePoint) {
    return isAmong(IGNORABLE, codePoint);
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static boolean isAmong(int[] ranges, int codePoint) {
    for (int i = 0; i < ranges.length && ranges[i] <= codePoint; i += 2) {
      if (codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
