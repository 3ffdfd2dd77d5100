package dev.levelup.chat.client.ui.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as people type it when they look for it: without case, accents and points. */
public final class FoldedName {
  /** Accents and Arabic vowels belong to no script; the points of Hebrew do. */
  private static final Pattern MARKS =
      Pattern.compile("[\\p{Mn}&&[\\p{IsInherited}\u0591-\u05C7]]");

  private FoldedName() {}

  /** The same for every language: what is found must not depend on whose window it is. */
  public static String of(String name) {
    // Upper case first, for letters whose lower case has a longer spelling, as ß.
    String folded =
        Normalizer.normalize(name, Form.NFKD).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return MARKS.matcher(Normalizer.normalize(folded, Form.NFKD)).replaceAll("");
  }
}
