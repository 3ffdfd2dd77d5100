package dev.levelup.chat.client.ui.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises names for search: without case, accents and points. */
public final class FoldedName {
  /** Accents and Arabic vowels have the script Inherited; Hebrew points do not. */
  private static final Pattern MARKS =
      Pattern.compile("[\\p{Mn}&&[\\p{IsInherited}\u0591-\u05C7]]");

  private FoldedName() {}

  /** The folded form of a name. Independent of the locale, so that all users find the same. */
  public static String of(String name) {
    // Upper case first, for letters such as ß, whose upper case is longer.
    String folded =
        Normalizer.normalize(name, Form.NFKD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return MARKS.matcher(Normalizer.normalize(folded, Form.NFKD)).replaceAll("");
  }
}
