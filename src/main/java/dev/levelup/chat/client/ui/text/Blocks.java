package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayList;
import java.util.List;

/** Groups segments into blocks of one direction. */
final class Blocks {
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** The offset of the next segment in the message. */
  private int at;

  private Blocks(int from) {
    at = from;
    beginParagraph(from);
  }

  /**
   * The blocks of neighbouring paragraphs, without the characters that would reorder them.
   *
   * @param from the offset of the first segment in the message
   */
  static List<Block> of(int from, List<Segment> segments) {
    Blocks made = new Blocks(from);
    BidiControls.hide(segments).forEach(made::add);
    return made.blocks();
  }

  private void add(Segment segment) {
    if (segment instanceof Words words) {
      addLines(words.source().split("\n", -1), words.style());
    } else {
      paragraphs.getLast().line().add(segment);
    }
    at += segment.source().length();
  }

  private void beginParagraph(int from) {
    paragraphs.add(new Paragraph(from, new ArrayList<>()));
  }

  private void addLines(String[] lines, Style style) {
    int from = at;
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        beginParagraph(from);
      }
      if (!lines[i].isEmpty()) {
        paragraphs.getLast().line().add(new Words(lines[i], style));
      }
      from += lines[i].length() + 1;
    }
  }

  /** Joins the paragraphs into prose blocks; each change of direction begins a new one. */
  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    ProseBuilder prose = new ProseBuilder();
    for (Paragraph paragraph : paragraphs) {
      Direction next = Direction.of(paragraph.line());
      if (!prose.accepts(next)) {
        blocks.add(prose.build());
        prose = new ProseBuilder();
      }
      prose.add(paragraph, next);
    }
    blocks.add(prose.build());
    return blocks;
  }
}
