package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Prose;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayList;
import java.util.List;

/** Joins paragraphs of one direction, so that plain text of many lines is one segment. */
final class ProseBuilder {
  private static final int NOT_BEGUN = -1;

  private final List<Segment> line = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private Style style = Style.PLAIN;
  private Direction direction = Direction.NEUTRAL;
  private int from = NOT_BEGUN;

  /** Whether a paragraph of that direction can be added. */
  boolean accepts(Direction next) {
    return !direction.isOppositeOf(next);
  }

  void add(Paragraph paragraph, Direction next) {
    if (from != NOT_BEGUN) {
      words.append('\n');
    }
    from = from == NOT_BEGUN ? paragraph.from() : from;
    direction = direction.or(next);
    paragraph.line().forEach(this::add);
  }

  Prose build() {
    // The CR of a CRLF that is not shown would break the line by itself.
    if (!words.isEmpty() && words.charAt(words.length() - 1) == '\r') {
      words.setLength(words.length() - 1);
    }
    endWords();
    return new Prose(from, line, direction);
  }

  private void add(Segment segment) {
    if (segment instanceof Words plain) {
      addWords(plain);
    } else {
      endWords();
      line.add(segment);
    }
  }

  private void addWords(Words plain) {
    if (!plain.style().equals(style)) {
      endWords();
      style = plain.style();
    }
    words.append(plain.source());
  }

  private void endWords() {
    if (!words.isEmpty()) {
      line.add(new Words(words.toString(), style));
      words.setLength(0);
    }
    style = Style.PLAIN;
  }
}
