package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.protocol.SearchText;
import java.util.ArrayList;
import java.util.List;

/** The words of a search, and where they are in texts. Immutable. */
public final class FoundWords {
  /** No words, which are nowhere. */
  public static final FoundWords NONE = new FoundWords("");

  private static final int FIRST_JAMO_TO_JOIN = 0x1160;
  private static final int LAST_JAMO_TO_JOIN = 0x11FF;

  /**
   * A part of a text.
   *
   * @param from its start, in UTF-16 code units
   * @param to its end
   */
  public record Place(int from, int to) {}

  private final String folded;

  private FoundWords(String folded) {
    this.folded = folded;
  }

  /** The words of a search as they were written. */
  public static FoundWords of(String words) {
    return words.isEmpty() ? NONE : new FoundWords(SearchText.of(words));
  }

  /** Where the words are in a text, in order and without overlaps. */
  public List<Place> in(String text) {
    return folded.isEmpty() || !SearchText.of(text).contains(folded) ? List.of() : places(text);
  }

  /** Letters may fold to more or fewer: keeps for each folded one which of the text it is from. */
  private List<Place> places(String text) {
    StringBuilder all = new StringBuilder();
    List<Place> origins = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = endOfLetter(text, from);
      all.append(SearchText.of(text.substring(from, to)));
      while (origins.size() < all.length()) {
        origins.add(new Place(from, to));
      }
      from = to;
    }
    List<Place> places = new ArrayList<>();
    int at = all.indexOf(folded);
    while (at >= 0) {
      int end = at + folded.length();
      places.add(new Place(origins.get(at).from(), origins.get(end - 1).to()));
      at = all.indexOf(folded, end);
    }
    return places;
  }

  /** A letter with what composes with it. */
  private static int endOfLetter(String text, int from) {
    int to = from + Character.charCount(text.codePointAt(from));
    while (to < text.length() && joins(text.codePointAt(to))) {
      to += Character.charCount(text.codePointAt(to));
    }
    return to;
  }

  private static boolean joins(int sign) {
    return (sign >= FIRST_JAMO_TO_JOIN && sign <= LAST_JAMO_TO_JOIN)
        || switch (Character.getType(sign)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoundWords words && words.folded.equals(folded);
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }
}
