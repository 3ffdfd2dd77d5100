package dev.levelup.chat.server.domain;

import java.util.BitSet;

/**
 * The parts of a message that are code, as in CommonMark: between two runs of equally many
 * backticks in one paragraph, and between fences of at least three. A fence that is never closed
 * goes to the end. Clients draw the same parts as code. Pure.
 */
public final class CodeRanges {
  private static final int SHORTEST_FENCE = 3;
  private static final int DEEPEST = 3;

  private final String text;
  private final BitSet code = new BitSet();

  private CodeRanges(String text) {
    this.text = text;
  }

  /** The indexes of the characters that are code, with their backticks. */
  public static BitSet of(String text) {
    CodeRanges ranges = new CodeRanges(text);
    ranges.scan();
    return ranges.code;
  }

  private void scan() {
    int at = text.indexOf('`');
    while (at >= 0) {
      int end = blockEnd(at);
      end = end < 0 ? spanEnd(at) : end;
      if (end >= 0) {
        code.set(at, end);
      }
      at = text.indexOf('`', end < 0 ? ticksEnd(at) : end);
    }
  }

  /** The end of the block that the backticks open; -1 if they open none. */
  private int blockEnd(int start) {
    int ticks = ticksEnd(start) - start;
    int infoEnd = lineEnd(start);
    if (ticks < SHORTEST_FENCE || text.substring(start + ticks, infoEnd).indexOf('`') >= 0) {
      return -1;
    }
    boolean ownLine = isIndent(lineStart(start), start);
    if (!ownLine && !isLanguage(start + ticks, infoEnd)) {
      return -1;
    }
    int close = closingLine(nextLine(infoEnd), ticks, ownLine);
    if (close >= 0) {
      return ticksEnd(afterIndent(close));
    }
    boolean open = ownLine && !text.substring(infoEnd).isBlank();
    return open ? text.length() : -1;
  }

  private boolean isLanguage(int from, int to) {
    return text.substring(from, to).stripTrailing().matches("[\\w+#.-]*");
  }

  /**
   * The start of the line that closes a block; -1 if there is none.
   *
   * @param alone whether nothing may follow the closing backticks
   */
  private int closingLine(int from, int ticks, boolean alone) {
    for (int line = from; line < text.length(); line = nextLine(lineEnd(line))) {
      int start = afterIndent(line);
      int end = ticksEnd(start);
      boolean closes = end - start >= ticks;
      if (closes && (!alone || text.substring(end, lineEnd(end)).isBlank())) {
        return line;
      }
    }
    return -1;
  }

  /** The end of the span that the backticks open; -1 if no equal run closes it. */
  private int spanEnd(int start) {
    int ticks = ticksEnd(start) - start;
    int limit = paragraphEnd(start);
    int at = text.indexOf('`', start + ticks);
    while (at >= 0 && at < limit) {
      int end = ticksEnd(at);
      if (end - at == ticks) {
        return end;
      }
      at = text.indexOf('`', end);
    }
    return -1;
  }

  /** A blank line or a fence ends a paragraph. */
  private int paragraphEnd(int from) {
    int line = nextLine(lineEnd(from));
    while (line < text.length() && !endsParagraph(line)) {
      line = nextLine(lineEnd(line));
    }
    return line;
  }

  private boolean endsParagraph(int line) {
    int end = lineEnd(line);
    int start = afterIndent(line);
    int ticks = ticksEnd(start);
    boolean isFence =
        ticks - start >= SHORTEST_FENCE && text.substring(ticks, end).indexOf('`') < 0;
    return isFence || text.substring(line, end).isBlank();
  }

  private int ticksEnd(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  private int afterIndent(int line) {
    int at = line;
    while (at < text.length() && at - line < DEEPEST && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private boolean isIndent(int from, int to) {
    return to - from <= DEEPEST && text.substring(from, to).chars().allMatch(each -> each == ' ');
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int nextLine(int end) {
    boolean isPair = text.startsWith("\r\n", end);
    return Math.min(text.length(), end + (isPair ? 2 : 1));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
