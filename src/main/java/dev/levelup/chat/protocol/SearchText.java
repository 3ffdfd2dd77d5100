package dev.levelup.chat.protocol;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * The form in which a client's search compares texts: NFKC with full case folding, without
 * invisible characters. Servers find the same by Unicode's {@code NFKC_Casefold}. Independent of
 * the locale.
 */
public final class SearchText {
  private static final int DOTLESS_I = 'ı';
  private static final int DOTTED_I = 'İ';
  private static final char LAST_ASCII = 0x7F;

  private SearchText() {}

  /** The folded form of a text. */
  public static String of(String text) {
    if (text.chars().allMatch(each -> each <= LAST_ASCII)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Form.NFKC).codePoints().forEach(each -> fold(each, folded));
    return Normalizer.normalize(folded, Form.NFKC);
  }

  private static void fold(int sign, StringBuilder to) {
    if (isIgnored(sign)) {
      return;
    }
    switch (sign) {
      case DOTLESS_I -> to.appendCodePoint(sign);
      case DOTTED_I -> to.append("i\u0307");
      // The upper case of ß is longer than it; that of ẞ is itself. Each sign for itself, since
      // Java's lower case of Σ depends on its place in a word.
      default ->
          Character.toString(Character.toLowerCase(sign))
              .toUpperCase(Locale.ROOT)
              .codePoints()
              .map(Character::toLowerCase)
              .forEach(to::appendCodePoint);
    }
  }

  /** Unicode's property Default_Ignorable_Code_Point. */
  private static boolean isIgnored(int sign) {
    return switch (sign) {
      case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0 -> true;
      default ->
          isIn(sign, 0x180B, 0x180F)
              || isIn(sign, 0x200B, 0x200F)
              || isIn(sign, 0x202A, 0x202E)
              || isIn(sign, 0x2060, 0x206F)
              || isIn(sign, 0xFE00, 0xFE0F)
              || isIn(sign, 0xFFF0, 0xFFF8)
              || isIn(sign, 0x1BCA0, 0x1BCA3)
              || isIn(sign, 0x1D173, 0x1D17A)
              || isIn(sign, 0xE0000, 0xE0FFF);
    };
  }

  private static boolean isIn(int sign, int from, int to) {
    return from <= sign && sign <= to;
  }
}
