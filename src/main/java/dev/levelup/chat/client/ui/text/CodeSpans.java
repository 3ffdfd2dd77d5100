package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.InlineCode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds code between two backtick runs of equal length in one paragraph, as in CommonMark. One
 * space or line break is stripped from both ends.
 */
final class CodeSpans {
  private final String content;
  private final Lines lines;
  private final Fences fences;

  /** For each run, the start of the next run of equal length; created when first needed. */
  private @Nullable Map<Integer, Integer> nextAlike;

  private int paragraphEnd;

  CodeSpans(String content, Fences fences) {
    this.content = content;
    this.lines = new Lines(content);
    this.fences = fences;
  }

  /** The code that begins with the run of backticks from {@code start}, if it is closed. */
  @Nullable InlineCode at(int start, int ticks) {
    if (nextAlike == null) {
      nextAlike = nextAlike();
    }
    Integer close = nextAlike.get(start);
    return close == null || close >= paragraphEnd(start)
        ? null
        : span(start, start + ticks, close, close + ticks);
  }

  private InlineCode span(int start, int from, int to, int end) {
    int before = padAt(from);
    int after = padBefore(to);
    boolean padded = before > 0 && after > 0 && !lines.isBlank(from, to);
    return new InlineCode(
        content.substring(start, end),
        from - start + (padded ? before : 0),
        to - start - (padded ? after : 0));
  }

  private int padAt(int at) {
    return content.charAt(at) == ' ' ? 1 : lines.breakAt(at);
  }

  private int padBefore(int at) {
    return content.charAt(at - 1) == ' ' ? 1 : lines.breakBefore(at);
  }

  private Map<Integer, Integer> nextAlike() {
    Map<Integer, Integer> next = new HashMap<>();
    Map<Integer, Integer> last = new HashMap<>();
    for (int at = content.indexOf('`'); at >= 0; at = content.indexOf('`', at)) {
      int end = Fences.ticksEnd(content, at);
      Integer before = last.put(end - at, at);
      if (before != null) {
        next.put(before, at);
      }
      at = end;
    }
    return next;
  }

  /** A blank line or a fence ends a paragraph. Called with ascending offsets. */
  private int paragraphEnd(int start) {
    if (start >= paragraphEnd) {
      int line = lines.next(lines.end(start));
      while (line < content.length()
          && !lines.isBlank(line, lines.end(line))
          && !fences.begins(line)) {
        line = lines.next(lines.end(line));
      }
      paragraphEnd = line;
    }
    return paragraphEnd;
  }
}
