package dev.levelup.chat.client.ui.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the end of path, query and fragment of an address in a sentence. */
final class LinkTail {
  private static final String NEVER_LAST = ".,;:!?'";
  private static final String EMPHASIS = "*_~";
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** The maximum search distance for a closing bracket, which bounds the cost of hostile texts. */
  private static final int MAX_BRACKET_DISTANCE = 200;

  private final String content;

  LinkTail(String content) {
    this.content = content;
  }

  /**
   * The end of the address.
   *
   * @param start the start of the address
   * @param from the end of host and port
   */
  int end(int start, int from) {
    if (from == content.length() || "/?#".indexOf(content.charAt(from)) < 0) {
      return from;
    }
    return withoutPunctuation(start, from, balancedEnd(from));
  }

  /** Whether the character at {@code at} cannot be part of an address. */
  boolean stops(int at) {
    int codePoint = content.codePointAt(at);
    if (codePoint > Boundaries.LAST_ASCII) {
      return !isWordOrNumber(codePoint) && !Boundaries.isMidWord(content, at);
    }
    return codePoint <= ' '
        || "<>\"\\`\u007F".indexOf(codePoint) >= 0
        || Boundaries.isEmojiBase(content, at);
  }

  private static boolean isWordOrNumber(int codePoint) {
    int type = Character.getType(codePoint);
    return Boundaries.isWord(codePoint)
        || type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER;
  }

  /** Excludes brackets that were opened before the address or are not closed in it. */
  private int balancedEnd(int from) {
    Deque<Integer> open = new ArrayDeque<>();
    boolean unspaced = false;
    int at = from;
    while (at < content.length() && !stops(at) && !beginsNext(at)) {
      int codePoint = content.codePointAt(at);
      if (!unspaced && Boundaries.isAsciiBeforeUnspaced(content, at)) {
        break;
      }
      unspaced |= Boundaries.isUnspaced(codePoint);
      if (OPENING.indexOf(codePoint) >= 0) {
        open.addLast(at);
      } else if (CLOSING.indexOf(codePoint) >= 0 && !closes(open, codePoint)) {
        break;
      }
      if (!open.isEmpty() && at - open.getFirst() > MAX_BRACKET_DISTANCE) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return open.isEmpty() ? at : open.getFirst();
  }

  private boolean closes(Deque<Integer> open, int bracket) {
    Integer opened = open.peekLast();
    boolean closed =
        opened != null && OPENING.indexOf(content.charAt(opened)) == CLOSING.indexOf(bracket);
    if (closed) {
      open.removeLast();
    }
    return closed;
  }

  /** Whether the next address of a list without spaces begins at {@code at}. */
  private boolean beginsNext(int at) {
    return ",;|".indexOf(content.charAt(at)) >= 0 && LinkMatcher.schemeAt(content, at + 1) != null;
  }

  private int withoutPunctuation(int start, int from, int end) {
    int last = end;
    int emphasis = emphasisBefore(start);
    while (last > from) {
      char c = content.charAt(last - 1);
      boolean closesEmphasis = emphasis > 0 && c == content.charAt(start - 1);
      if (NEVER_LAST.indexOf(c) < 0 && !closesEmphasis) {
        break;
      }
      emphasis -= closesEmphasis ? 1 : 0;
      last--;
    }
    return last;
  }

  /**
   * The number of equal emphasis characters before the address: as many after it are not part of
   * it.
   */
  private int emphasisBefore(int start) {
    int at = start;
    while (at > 0
        && EMPHASIS.indexOf(content.charAt(at - 1)) >= 0
        && content.charAt(at - 1) == content.charAt(start - 1)) {
      at--;
    }
    return start - at;
  }
}
