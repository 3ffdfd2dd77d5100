package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Fences.Fenced;

/**
 * Prepares a message for CommonMark, line by line. In a chat a line stays a line: a quote or list
 * ends with its last marked line, code may begin behind words, and what only looks like the start
 * of a block is plain text.
 */
final class MarkupLines {
  private static final LinePrefix OUTSIDE = new LinePrefix(0, 0, 0, -1);
  private static final String TILDES = "~~~";
  private static final char ESCAPE = '\\';

  private final String content;
  private final Lines lines;
  private final Fences fences;
  private final MarkupSource.Builder made;
  private LinePrefix former = OUTSIDE;
  private boolean afterBlank = true;

  private MarkupLines(String content) {
    this.content = content;
    lines = new Lines(content);
    fences = new Fences(content);
    made = new MarkupSource.Builder(content);
  }

  static MarkupSource of(String content) {
    MarkupLines prepared = new MarkupLines(content);
    int at = 0;
    while (at < content.length()) {
      at = prepared.copyLine(at);
    }
    return prepared.made.build();
  }

  /** Returns the start of what follows. */
  private int copyLine(int start) {
    int end = lines.end(start);
    if (lines.isBlank(start, end)) {
      afterBlank = true;
      return copied(end);
    }
    LinePrefix prefix = LinePrefix.read(content, start, end, afterBlank ? listOf(former) : former);
    if (!afterBlank && prefix.leaves(former)) {
      made.insert('\n');
    }
    former = prefix;
    afterBlank = false;
    Fenced code = prefix.isNested() ? null : fences.firstIn(start, end);
    return code == null ? copyWords(end, prefix) : copyCode(code, prefix);
  }

  /** After a blank line a list can go on, but no quote. */
  private static LinePrefix listOf(LinePrefix former) {
    return former.quotes() > 0 ? OUTSIDE : former;
  }

  private int copied(int lineEnd) {
    int next = lines.next(lineEnd);
    made.copyTo(next);
    return next;
  }

  private int copyCode(Fenced code, LinePrefix prefix) {
    escape(prefix.escape());
    made.copyTo(code.from());
    if (code.from() > prefix.rest()) {
      made.insert('\n');
    }
    made.copyTo(code.to());
    if (code.to() < lines.end(code.to())) {
      made.insert('\n');
      former = OUTSIDE;
      afterBlank = true;
      return code.to();
    }
    return copied(code.to());
  }

  private int copyWords(int end, LinePrefix prefix) {
    boolean opens = prefix.rest() < end && fences.begins(prefix.rest());
    if (opens && prefix.isNested() && hasCode(lines.next(end), prefix)) {
      return copyNestedCode(end, prefix);
    }
    boolean isText = opens || looksLikeBlock(prefix.rest(), end);
    escape(isText ? prefix.rest() : prefix.escape());
    return copied(end);
  }

  private void escape(int at) {
    if (at >= 0) {
      made.copyTo(at);
      made.insert(ESCAPE);
    }
  }

  /** Whether a line would be a fence of tildes, or the definition of a link. */
  private boolean looksLikeBlock(int from, int end) {
    if (from < end && content.charAt(from) == '[') {
      int close = content.indexOf("]:", from, end);
      return close >= 0;
    }
    return content.startsWith(TILDES, from);
  }

  private boolean hasCode(int line, LinePrefix prefix) {
    int end = lines.end(line);
    int inside = line < content.length() ? inside(line, end, prefix) : -1;
    return inside >= 0 && !lines.isBlank(inside, end);
  }

  /** Copies code in a quote or list as it is, to the fence that closes it or the end of both. */
  private int copyNestedCode(int firstEnd, LinePrefix prefix) {
    int ticks = Fences.ticksEnd(content, prefix.rest()) - prefix.rest();
    int end = firstEnd;
    int next = copied(end);
    while (next < content.length()) {
      end = lines.end(next);
      int inside = inside(next, end, prefix);
      if (inside < 0) {
        break;
      }
      int ticksEnd = Fences.ticksEnd(content, inside);
      boolean closes = ticksEnd - inside >= ticks && lines.isBlank(ticksEnd, end);
      next = copied(end);
      if (closes) {
        break;
      }
    }
    return next;
  }

  /** The first letter of a line that is still in the quote or list; -1 if the line is not. */
  private int inside(int line, int end, LinePrefix prefix) {
    int at = line;
    for (int quote = 0; quote < prefix.quotes(); quote++) {
      at = afterSpaces(at, end);
      if (at == end || content.charAt(at) != '>') {
        return -1;
      }
      at++;
    }
    int rest = afterSpaces(at, end);
    boolean indented = prefix.quotes() > 0 || rest == end || rest - line >= prefix.listIndent();
    return indented ? rest : -1;
  }

  private int afterSpaces(int from, int end) {
    int at = from;
    while (at < end && (content.charAt(at) == ' ' || content.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
