package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.Nullable;

/** Finds the code segments of one message. */
final class CodeMatcher {
  private final String content;
  private final Fences fences;
  private final CodeSpans spans;

  CodeMatcher(String content) {
    this.content = content;
    fences = new Fences(content);
    spans = new CodeSpans(content, fences);
  }

  /**
   * The code that begins with the backtick at {@code start}; a run of backticks is one delimiter.
   */
  @Nullable Segment at(int start) {
    if (start > 0 && content.charAt(start - 1) == '`') {
      return null;
    }
    int ticks = Fences.ticksEnd(content, start) - start;
    Segment block = fences.at(start, ticks);
    return block == null ? spans.at(start, ticks) : block;
  }
}
