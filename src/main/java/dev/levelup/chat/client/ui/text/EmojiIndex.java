package dev.levelup.chat.client.ui.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * All spellings of all emoji that have an image: with and without the variation selector, skin
 * tones, flags, keycaps, sequences. Immutable, any thread.
 */
public final class EmojiIndex {
  /** An index without any emoji. */
  static final EmojiIndex NONE = new EmojiIndex(List.of());

  private static final char TEXT_STYLE = '\uFE0E';

  /** Sorted by UTF-16 code units. */
  private final String[] spellings;

  /** The image number of each spelling. */
  private final int[] pictures;

  private EmojiIndex(List<String> lines) {
    spellings = new String[lines.size()];
    pictures = new int[lines.size()];
    for (int i = 0; i < spellings.length; i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      spellings[i] = line.substring(0, tab);
      pictures[i] = Integer.parseInt(line, tab + 1, line.length(), 10);
    }
  }

  /** Reads the index from the resources; takes some milliseconds. */
  public static EmojiIndex load() {
    var file =
        Objects.requireNonNull(EmojiIndex.class.getResourceAsStream("emoji/emoji.index"), "index");
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return new EmojiIndex(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The end of the longest emoji that begins at {@code start}; {@code start} itself if there is
   * none or if the text requests text presentation.
   */
  int longestAt(String text, int start) {
    if (isPlain(text, start)) {
      return start;
    }
    int longest = start;
    int from = 0;
    int to = spellings.length;
    for (int at = start; at < text.length() && from < to; at++) {
      int depth = at - start;
      from = firstFrom(from, to, depth, text.charAt(at));
      to = firstFrom(from, to, depth, text.charAt(at) + 1);
      if (from < to && spellings[from].length() == depth + 1) {
        longest = at + 1;
      }
    }
    boolean asText = longest < text.length() && text.charAt(longest) == TEXT_STYLE;
    return asText ? start : longest;
  }

  /**
   * The number of an emoji's image in the {@link EmojiPack}.
   *
   * @param spelling found by {@link #longestAt}
   */
  int picture(String spelling) {
    return pictures[Arrays.binarySearch(spellings, spelling)];
  }

  /** All spellings, sorted by UTF-16 code units. */
  public List<String> spellings() {
    return List.of(spellings);
  }

  /** Fast path for most characters: below © and no keycap. */
  private static boolean isPlain(String text, int start) {
    char c = text.charAt(start);
    return c < '©' && (c > '9' || start + 1 == text.length() || text.charAt(start + 1) < '\u2000');
  }

  /**
   * The first spelling in {@code [from, to)} whose code unit at {@code depth} is at least {@code
   * unit}.
   */
  private int firstFrom(int from, int to, int depth, int unit) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (unitAt(spellings[middle], depth) < unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int unitAt(String spelling, int depth) {
    return depth < spelling.length() ? spelling.charAt(depth) : -1;
  }
}
