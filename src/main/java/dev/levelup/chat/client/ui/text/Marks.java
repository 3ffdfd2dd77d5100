package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Code;
import dev.levelup.chat.client.ui.text.Segment.Hidden;
import dev.levelup.chat.client.ui.text.Segment.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Marks each character of a part of a message, then splits the part into segments. */
final class Marks {
  static final Mark HIDDEN = new Mark.Hidden();
  static final Mark BETWEEN_LINES = new Mark.BetweenLines();
  static final Mark WORDS = new Mark.Words(Style.PLAIN);

  private static final String LINE_BREAKS = "\r\n";

  private final String content;
  private final int from;
  private final Mark[] marks;

  /**
   * Begins with the same mark for all.
   *
   * @param from the start of the part in the message; {@code to} is its end
   */
  Marks(String content, int from, int to, Mark all) {
    this.content = content;
    this.from = from;
    marks = new Mark[to - from];
    Arrays.fill(marks, all);
  }

  /** Marks the characters between two offsets of the message that are in the part. */
  void mark(int start, int end, Mark mark) {
    int first = Math.clamp(start - from, 0, marks.length);
    Arrays.fill(marks, first, Math.clamp(end - from, first, marks.length), mark);
  }

  /**
   * The segments of the part.
   *
   * @param words splits what is shown as it was written
   */
  List<Segment> segments(WordsSplitter words) {
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    while (start < marks.length) {
      int end = start + 1;
      while (end < marks.length && marks[end].equals(marks[start])) {
        end++;
      }
      add(segments, from + start, from + end, marks[start], words);
      start = end;
    }
    return segments;
  }

  private void add(List<Segment> to, int start, int end, Mark mark, WordsSplitter words) {
    String source = content.substring(start, end);
    switch (mark) {
      case Mark.Words shown -> words.split(start, end, shown.style(), to);
      case Mark.Address address -> to.add(new Link(source, address.target(), address.style()));
      case Mark.Code code -> to.add(new Code(source, code.style()));
      case Mark.Hidden _ -> to.add(new Hidden(source));
      case Mark.BetweenLines _ -> addLineBreaks(to, source);
    }
  }

  /** A carriage return before a line feed is hidden: it would break the line by itself. */
  private static void addLineBreaks(List<Segment> to, String source) {
    int start = 0;
    for (int at = 0; at < source.length(); at++) {
      boolean breaks = LINE_BREAKS.indexOf(source.charAt(at)) >= 0;
      if (breaks && !source.startsWith("\r\n", at)) {
        addHidden(to, source.substring(start, at));
        to.add(new Segment.Words(source.substring(at, at + 1)));
        start = at + 1;
      }
    }
    addHidden(to, source.substring(start));
  }

  private static void addHidden(List<Segment> to, String source) {
    if (!source.isEmpty()) {
      to.add(new Hidden(source));
    }
  }
}
