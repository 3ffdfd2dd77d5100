package dev.levelup.chat.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Reads the times of the wire. Every message has two of them, always in the same form, and the
 * general parser takes longer than the rest of a message.
 */
final class WireTime {
  private static final String FORM = "0000-00-00T00:00:00.000Z";

  private WireTime() {}

  /**
   * As {@link Instant#parse}.
   *
   * @throws DateTimeParseException when the text is no ISO 8601 time in UTC
   */
  static Instant parse(String text) {
    return hasForm(text) ? parseForm(text) : Instant.parse(text);
  }

  private static boolean hasForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      char found = text.charAt(i);
      if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
        return false;
      }
    }
    return true;
  }

  private static Instant parseForm(String text) {
    try {
      return LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              number(text, 20, 23) * 1_000_000)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return Instant.parse(text); // The end of a day, a leap second, or the error.
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
