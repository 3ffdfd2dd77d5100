package dev.levelup.chat.client.ui.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds fenced code. A fence at the start of a line follows CommonMark: it is closed by a line of
 * at least as many backticks, or by the end of the message. A fence after other text is not
 * CommonMark but common: at most a language name may follow it, and it must be closed.
 */
final class Fences {
  /**
   * The range of fenced code in a message.
   *
   * @param from the start of the fence that opens it
   * @param to the end of the fence that closes it and of the space after it
   */
  record Fenced(int from, int to) {}

  private static final int SHORTEST = 3;
  private static final int DEEPEST = 3;
  private static final Pattern LANGUAGE = Pattern.compile("[\\w+#.-]*[ \\t]*");

  private final String content;
  private final Lines lines;

  /** No later line begins with this many backticks. */
  private int neverClosed = Integer.MAX_VALUE;

  Fences(String content) {
    this.content = content;
    lines = new Lines(content);
  }

  /** The first fenced code that begins in a line; null for none. */
  @Nullable Fenced firstIn(int line, int end) {
    int at = content.indexOf('`', line, end);
    while (at >= 0) {
      int ticksEnd = ticksEnd(content, at);
      Fenced found = at(at, ticksEnd - at);
      if (found != null) {
        return found;
      }
      at = content.indexOf('`', ticksEnd, end);
    }
    return null;
  }

  private @Nullable Fenced at(int start, int ticks) {
    int infoEnd = ticks < SHORTEST ? -1 : infoEnd(start + ticks);
    boolean ownLine = isLineStart(start);
    boolean opens = ownLine || opensBehindWords(start + ticks, infoEnd, ticks);
    if (infoEnd < 0 || !opens) {
      return null;
    }
    int from = lines.next(infoEnd);
    int close = close(from, ticks, ownLine);
    boolean closed = close < content.length();
    if (!closed && (!ownLine || lines.isBlank(from, close))) {
      neverClosed = Math.min(neverClosed, ticks);
      return null;
    }
    return new Fenced(start, closed ? closeEnd(close) : close);
  }

  /** Whether a fence begins at {@code start}. */
  boolean begins(int start) {
    int end = ticksEnd(content, start);
    return end - start >= SHORTEST && infoEnd(end) >= 0;
  }

  /** The end of the backtick run at {@code start}. */
  static int ticksEnd(String content, int start) {
    int end = start;
    while (end < content.length() && content.charAt(end) == '`') {
      end++;
    }
    return end;
  }

  private boolean opensBehindWords(int from, int infoEnd, int ticks) {
    return infoEnd >= 0
        && ticks < neverClosed
        && LANGUAGE.matcher(content).region(from, infoEnd).matches();
  }

  /** The end of the line if it contains no backtick; otherwise -1. */
  private int infoEnd(int from) {
    int end = from;
    while (end < content.length() && lines.breakAt(end) == 0) {
      if (content.charAt(end) == '`') {
        return -1;
      }
      end++;
    }
    return end;
  }

  /** The start of the line that closes the fence; the end of the message if there is none. */
  private int close(int from, int ticks, boolean alone) {
    for (int line = from; line < content.length(); line = lines.next(lines.end(line))) {
      int start = afterIndent(line);
      int end = ticksEnd(content, start);
      if (end - start >= ticks && (!alone || lines.isBlank(end, lines.end(end)))) {
        return line;
      }
    }
    return content.length();
  }

  /** The end of the closing fence and of the space after it. */
  private int closeEnd(int line) {
    int end = ticksEnd(content, afterIndent(line));
    while (end < content.length() && " \t".indexOf(content.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private boolean isLineStart(int start) {
    int line = start;
    while (line > 0 && start - line < DEEPEST && content.charAt(line - 1) == ' ') {
      line--;
    }
    return line == 0 || lines.breakBefore(line) > 0;
  }

  private int afterIndent(int line) {
    int at = line;
    while (at < content.length() && at - line < DEEPEST && content.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
