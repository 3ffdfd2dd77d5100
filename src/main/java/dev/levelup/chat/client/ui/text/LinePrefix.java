package dev.levelup.chat.client.ui.text;

/**
 * The markers of quotes and lists at the start of a line.
 *
 * @param quotes the number of quotes that the line is in
 * @param listIndent the column where the content of the outermost list item begins; 0 outside of
 *     lists
 * @param rest the offset of what follows the markers
 * @param escape the offset of a character that looks like a marker and is none; -1 for none
 */
record LinePrefix(int quotes, int listIndent, int rest, int escape) {
  /** Quotes and lists in each other, up to this many. */
  static final int MAX_NESTING = 4;

  private static final int NONE = -1;
  private static final int MAX_INDENT = 3;
  private static final int MAX_DIGITS = 9;

  /** Whether a quote or list item may begin at {@code at}. */
  static boolean isMarker(String content, int at) {
    int end = content.charAt(at) == '>' ? at + 1 : itemMarkerEnd(content, at, content.length());
    return end > at && end < content.length() && isSpace(content.charAt(end));
  }

  /** Whether the line is in a quote or list. */
  boolean isNested() {
    return quotes > 0 || listIndent > 0;
  }

  /** Whether a line in {@code former} ends where this one begins. */
  boolean leaves(LinePrefix former) {
    return former.quotes > quotes || (former.listIndent > 0 && listIndent == 0);
  }

  /**
   * Reads the prefix of a line.
   *
   * @param former the prefix of the line before it
   */
  static LinePrefix read(String content, int start, int end, LinePrefix former) {
    int at = afterSpaces(content, start, end);
    boolean continues = former.listIndent > 0 && at - start >= former.listIndent;
    LinePrefix prefix = new LinePrefix(0, continues ? former.listIndent : 0, at, NONE);
    if (!continues && at - start > MAX_INDENT) {
      return prefix;
    }
    for (int nesting = 0; at < end; nesting++) {
      int marker = markerEnd(content, at, end, former.quotes > prefix.quotes);
      if (marker == at) {
        break;
      }
      boolean ends = marker == NONE || nesting == MAX_NESTING;
      if (ends) {
        return prefix.withEscape(escaped(content, at));
      }
      prefix = prefix.after(content, start, at, marker, end);
      at = prefix.rest;
    }
    return prefix;
  }

  private LinePrefix withEscape(int at) {
    return new LinePrefix(quotes, listIndent, rest, at);
  }

  private LinePrefix after(String content, int start, int at, int marker, int end) {
    int next = afterSpaces(content, marker, end);
    boolean quote = content.charAt(at) == '>';
    boolean outermost = !quote && quotes == 0 && listIndent == 0;
    return new LinePrefix(
        quote ? quotes + 1 : quotes, outermost ? next - start : listIndent, next, NONE);
  }

  /** The end of the marker at {@code at}; {@code at} for none; -1 if it only looks like one. */
  private static int markerEnd(String content, int at, int end, boolean continuesQuote) {
    if (content.charAt(at) == '>') {
      boolean spaced = at + 1 < end ? isSpace(content.charAt(at + 1)) : continuesQuote;
      return spaced ? at + 1 : NONE;
    }
    int marker = itemMarkerEnd(content, at, end);
    if (marker == at || (marker < end && !isSpace(content.charAt(marker)))) {
      return at;
    }
    int next = afterSpaces(content, marker, end);
    boolean bullets = marker == at + 1;
    boolean row = bullets && next < end && isLoneBullet(content, next, end);
    return next == end || row || content.charAt(at) == '+' ? NONE : marker;
  }

  private static boolean isLoneBullet(String content, int at, int end) {
    return "-*+".indexOf(content.charAt(at)) >= 0
        && (at + 1 == end || isSpace(content.charAt(at + 1)));
  }

  /** The end of the bullet or number at {@code at}; {@code at} for none. */
  private static int itemMarkerEnd(String content, int at, int end) {
    int digits = at;
    while (digits < end && digits - at < MAX_DIGITS && isDigit(content.charAt(digits))) {
      digits++;
    }
    if (digits == at) {
      return "-*+".indexOf(content.charAt(at)) >= 0 ? at + 1 : at;
    }
    return digits < end && ".)".indexOf(content.charAt(digits)) >= 0 ? digits + 1 : at;
  }

  /** The punctuation of a marker, which a backslash before it makes plain text. */
  private static int escaped(String content, int at) {
    int punctuation = at;
    while (isDigit(content.charAt(punctuation))) {
      punctuation++;
    }
    return punctuation;
  }

  private static int afterSpaces(String content, int from, int end) {
    int at = from;
    while (at < end && isSpace(content.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
