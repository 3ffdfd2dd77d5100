package dev.levelup.chat.client.ui.switcher;

import dev.levelup.chat.client.ui.text.FoldedName;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in its folded form, and where each of its characters comes from. Finds parts of it: as
 * they are, or as characters with others in between. Immutable.
 */
final class FoldedWords {
  /** The score of what is not found. */
  static final int NONE = -1;

  private static final int SCATTERED = 1;
  private static final int INSIDE = 2;
  private static final int INITIALS = 3;
  private static final int BEGINS_WORD = 4;
  private static final int BEGINS = 5;
  private static final int EQUAL = 6;

  /** How much longer than what is searched the part is at most that has its characters. */
  private static final int MOST_BETWEEN = 6;

  private final String folded;
  private final int[] sources;

  private FoldedWords(String folded, int[] sources) {
    this.folded = folded;
    this.sources = sources;
  }

  static FoldedWords of(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    int[] sources = new int[name.length() + 1];
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      int from = folded.length();
      append(folded, name.codePointAt(at));
      if (folded.length() > sources.length) {
        sources = Arrays.copyOf(sources, 2 * folded.length());
      }
      Arrays.fill(sources, from, folded.length(), at);
    }
    return new FoldedWords(folded.toString(), Arrays.copyOf(sources, folded.length()));
  }

  private static void append(StringBuilder folded, int sign) {
    if (sign < 0x80) {
      folded.append((char) Character.toLowerCase(sign));
    } else {
      folded.append(FoldedName.of(Character.toString(sign)));
    }
  }

  /** Splits what is searched at white space, and folds it as names are. */
  static List<String> searched(String typed) {
    String folded = of(typed.strip()).folded;
    return folded.isBlank() ? List.of() : List.of(folded.strip().split("\\s+"));
  }

  /** How well all of these parts are found, in any order; more is better. */
  int score(List<String> parts) {
    int sum = 0;
    for (String each : parts) {
      int score = score(each);
      if (score == NONE) {
        return NONE;
      }
      sum += score;
    }
    return sum;
  }

  private int score(String part) {
    int at = whole(part);
    if (at == 0) {
      return folded.length() == part.length() ? EQUAL : BEGINS;
    }
    if (at > 0) {
      return beginsWord(at) ? BEGINS_WORD : INSIDE;
    }
    if (initials(part) != null) {
      return INITIALS;
    }
    return scattered(part) == null ? NONE : SCATTERED;
  }

  /** Where in the name the characters of these parts come from, each a UTF-16 offset. */
  int[] marks(List<String> parts) {
    return parts.stream()
        .flatMapToInt(each -> Arrays.stream(places(each)))
        .map(at -> sources[at])
        .sorted()
        .distinct()
        .toArray();
  }

  private int[] places(String part) {
    int at = whole(part);
    if (at >= 0) {
      int[] places = new int[part.length()];
      Arrays.setAll(places, i -> at + i);
      return places;
    }
    int[] initials = initials(part);
    int[] places = initials == null ? scattered(part) : initials;
    return places == null ? new int[0] : places;
  }

  /** Where the part is: first at the beginning of a word, then anywhere. */
  private int whole(String part) {
    int first = folded.indexOf(part);
    for (int at = first; at >= 0; at = folded.indexOf(part, at + 1)) {
      if (beginsWord(at)) {
        return at;
      }
    }
    return first;
  }

  private boolean beginsWord(int at) {
    return at == 0
        || (Character.isLetterOrDigit(folded.charAt(at))
            && !Character.isLetterOrDigit(folded.charAt(at - 1)));
  }

  /** Each character begins a word, or follows one that was found. */
  private int @Nullable [] initials(String part) {
    int[] places = new int[part.length()];
    int at = -1;
    for (int i = 0; i < part.length(); i++) {
      char wanted = part.charAt(i);
      int next = at + 1;
      while (next < folded.length()
          && !(folded.charAt(next) == wanted && ((i > 0 && next == at + 1) || beginsWord(next)))) {
        next++;
      }
      if (next == folded.length()) {
        return null;
      }
      places[i] = next;
      at = next;
    }
    return places;
  }

  /** The characters in order, with few others in between. */
  private int @Nullable [] scattered(String part) {
    int end = endOf(part);
    if (end < 0) {
      return null;
    }
    int[] places = new int[part.length()];
    int at = end;
    for (int i = part.length() - 1; i >= 0; i--) {
      at = folded.lastIndexOf(part.charAt(i), at);
      places[i] = at;
      at--;
    }
    return end + 1 - places[0] > part.length() + MOST_BETWEEN ? null : places;
  }

  private int endOf(String part) {
    int at = -1;
    for (int i = 0; i < part.length(); i++) {
      at = folded.indexOf(part.charAt(i), at + 1);
      if (at < 0) {
        return -1;
      }
    }
    return at;
  }
}
