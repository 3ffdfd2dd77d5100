package dev.levelup.chat.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rule by which the name of a file is safe to show and to save under, on every system. The same
 * in client and server. Pure; safe for any thread.
 */
public final class FileName {
  /** What file systems accept, in bytes of UTF-8. */
  public static final int MAX_BYTES = 255;

  private static final String NONE = "file";

  /** Of longer names only the end is looked at. */
  private static final int LONGEST_SEEN = 1024;

  /** A longer ending is no file type. */
  private static final int LONGEST_ENDING = 16;

  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
  private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\\..*)?");

  private FileName() {}

  /** A safe name that is as close to the other one as possible; never empty. */
  public static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String seen = last.substring(Math.max(0, last.length() - LONGEST_SEEN));
    String normal = Normalizer.normalize(visible(seen), Normalizer.Form.NFC);
    String spaced = SPACES.matcher(FORBIDDEN.matcher(normal).replaceAll("_")).replaceAll(" ");
    String bare = bounded(spaced);
    if (VisibleText.isBlank(bare)) {
      return NONE;
    }
    return DEVICE.matcher(bare).matches() ? bounded("_" + bare) : bare;
  }

  private static String bounded(String name) {
    return withoutEnds(cut(withoutEnds(name)));
  }

  /** Without the spaces and dots at both ends, which some systems drop and others hide. */
  private static String withoutEnds(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && isEnd(name.charAt(start))) {
      start++;
    }
    while (end > start && isEnd(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isEnd(char c) {
    return c == ' ' || c == '.';
  }

  /** Without controls and what is invisible or turns the direction, but with what joins emoji. */
  private static String visible(String name) {
    StringBuilder kept = new StringBuilder();
    name.codePoints().filter(FileName::isKept).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isKept(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> true;
      default -> isJoiner(c) || VisibleText.isVisible(c);
    };
  }

  /** Joiners, the emoji variation selectors and the tags of flags. */
  private static boolean isJoiner(int c) {
    return c == 0x200C
        || c == 0x200D
        || c == 0xFE0E
        || c == 0xFE0F
        || (c >= 0xE0020 && c <= 0xE007F);
  }

  /** Cut to the most bytes between two characters, with its ending. */
  private static String cut(String name) {
    if (bytes(name) <= MAX_BYTES) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending =
        dot > 0 && bytes(name.substring(dot)) <= LONGEST_ENDING ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    String whole = whole(stem, MAX_BYTES - bytes(ending)).stripTrailing();
    return (whole.isEmpty() ? NONE : whole) + ending;
  }

  private static String whole(String text, int maxBytes) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    for (int next = characters.next();
        next != BreakIterator.DONE && bytes(text.substring(0, next)) <= maxBytes;
        next = characters.next()) {
      end = next;
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
