package dev.levelup.chat.client.ui.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The letters that stand for a name on an {@link Avatar}. */
final class Initials {
  private Initials() {}

  /** The first letters of the first two words, in capitals; empty for a name without letters. */
  static String of(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .map(Initials::firstLetter)
        .filter(letter -> !letter.isEmpty())
        .limit(2)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private static String firstLetter(String word) {
    return word.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
