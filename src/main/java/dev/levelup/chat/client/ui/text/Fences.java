package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.CodeBlock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds fenced code. A fence at a line's start is CommonMark's: it closes with a line of as many
 * backticks or more, or with the message. One behind other words is not, but people write it: it
 * has at most the name of a language behind it, and has to close.
 */
final class Fences {
  private static final int SHORTEST = 3;
  private static final int DEEPEST = 3;
  private static final Pattern LANGUAGE = Pattern.compile("[\\w+#.-]*[ \\t]*");

  private final String content;
  private final Lines lines;

  /** No line further down has so many backticks at its start. */
  private int neverClosed = Integer.MAX_VALUE;

  Fences(String content) {
    this.content = content;
    lines = new Lines(content);
  }

  /** The block that begins with the backticks from {@code start}, if they are a fence. */
  @Nullable CodeBlock at(int start, int ticks) {
    int infoEnd = infoEnd(start + ticks);
    boolean ownLine = isLineStart(start);
    boolean opens = ownLine || opensBehindWords(start + ticks, infoEnd, ticks);
    if (ticks < SHORTEST || infoEnd < 0 || !opens) {
      return null;
    }
    int from = lines.next(infoEnd);
    int close = close(from, ticks, ownLine);
    boolean closed = close < content.length();
    if (!closed && (!ownLine || lines.isBlank(from, close))) {
      neverClosed = Math.min(neverClosed, ticks);
      return null;
    }
    String source = content.substring(start, closed ? closeEnd(close) : close);
    int to = Math.max(from, close - lines.breakBefore(close));
    return new CodeBlock(source, from - start, to - start);
  }

  /** Whether a fence begins the line there. */
  boolean begins(int line) {
    int start = afterIndent(line);
    int end = ticksEnd(content, start);
    return end - start >= SHORTEST && infoEnd(end) >= 0;
  }

  /** The end of the backticks that begin at {@code start}. */
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

  /** The end of the line, if no backtick comes before; -1 otherwise. */
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

  /** The beginning of the line that closes the fence; the end of the message if none does. */
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

  /** Behind the fence that closes, and the space behind it. */
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
