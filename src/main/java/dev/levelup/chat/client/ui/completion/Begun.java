package dev.levelup.chat.client.ui.completion;

import java.util.Optional;

/**
 * A word before the caret that can be completed.
 *
 * @param sign {@code :} or {@code @}
 * @param start where the sign is, in UTF-16 code units
 * @param end where the caret is
 * @param query what was written after the sign
 */
record Begun(char sign, int start, int end, String query) {
  static final char EMOJI = ':';
  static final char MENTION = '@';

  /** In UTF-16 code units; no name is longer. */
  private static final int LONGEST = 64;

  /** As shorter ones are faces: {@code :D}. */
  private static final int SHORTEST_EMOJI = 2;

  /** The word that ends at a place of the text; empty if none can be completed there. */
  static Optional<Begun> at(String text, int caret) {
    int from = caret;
    while (from > 0 && caret - from < LONGEST && isOfName(text.codePointBefore(from))) {
      from -= Character.charCount(text.codePointBefore(from));
    }
    if (from == 0) {
      return Optional.empty();
    }
    Begun begun = new Begun(text.charAt(from - 1), from - 1, caret, text.substring(from, caret));
    return begun.isLongEnough() && mayStart(text, begun.start)
        ? Optional.of(begun)
        : Optional.empty();
  }

  /**
   * The emoji's name that the colon at {@code colon} ends; empty if it does not end any.
   *
   * @return from its first colon to the last one
   */
  static Optional<Begun> endedAt(String text, int colon) {
    return at(text, colon)
        .filter(begun -> begun.sign == EMOJI)
        .map(begun -> new Begun(EMOJI, begun.start, colon + 1, begun.query));
  }

  private boolean isLongEnough() {
    return switch (sign) {
      case EMOJI -> query.length() >= SHORTEST_EMOJI;
      case MENTION -> true;
      default -> false;
    };
  }

  /** Not after a letter or a digit, as in a time, nor in code. */
  static boolean mayStart(String text, int sign) {
    int before = sign;
    while (before > 0 && isMark(text.codePointBefore(before))) {
      before -= Character.charCount(text.codePointBefore(before));
    }
    boolean continues =
        before > 0
            && (Character.isLetterOrDigit(text.codePointBefore(before))
                || text.charAt(before - 1) == text.charAt(sign));
    return !continues && !WrittenCode.mayBeAt(text, sign);
  }

  private static boolean isOfName(int sign) {
    return Character.isLetterOrDigit(sign) || isMark(sign) || "_-.+".indexOf(sign) >= 0;
  }

  static boolean isMark(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
