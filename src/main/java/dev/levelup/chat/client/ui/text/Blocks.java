package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Code;
import dev.levelup.chat.client.ui.text.Segment.CodeBlock;
import dev.levelup.chat.client.ui.text.Segment.Inline;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayList;
import java.util.List;

/** Groups the segments of a message into blocks. */
final class Blocks {
  private final List<Block> blocks = new ArrayList<>();

  /** The paragraphs since the last code panel. */
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** The offset of the next segment in the message. */
  private int at;

  private Blocks() {
    beginParagraph(0);
  }

  /** The blocks of a message. The line break between words and a code panel is not shown. */
  static List<Block> of(List<Segment> segments) {
    Blocks made = new Blocks();
    segments.forEach(made::add);
    made.endProse();
    return made.blocks;
  }

  private void add(Segment segment) {
    switch (segment) {
      case Words words -> addLines(words.source().split("\n", -1));
      case CodeBlock code -> addCode(code);
      case Inline inline -> paragraphs.getLast().line().add(inline);
    }
    at += segment.source().length();
  }

  private void beginParagraph(int from) {
    paragraphs.add(new Paragraph(from, new ArrayList<>()));
  }

  private void addLines(String[] lines) {
    int from = at;
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        beginParagraph(from);
      }
      if (!lines[i].isEmpty()) {
        paragraphs.getLast().line().add(new Words(lines[i]));
      }
      from += lines[i].length() + 1;
    }
  }

  private void addCode(CodeBlock code) {
    if (paragraphs.getLast().isBlank()) {
      paragraphs.removeLast();
    }
    endProse();
    blocks.add(new Code(at + code.codeFrom(), code.code()));
    beginParagraph(at + code.source().length());
  }

  /** Joins the paragraphs into prose blocks; each change of direction begins a new one. */
  private void endProse() {
    if (!blocks.isEmpty() && !paragraphs.isEmpty() && paragraphs.getFirst().isBlank()) {
      paragraphs.removeFirst();
    }
    ProseBuilder prose = new ProseBuilder();
    for (Paragraph paragraph : paragraphs) {
      Direction next = Direction.of(paragraph.line());
      if (!prose.accepts(next)) {
        blocks.add(prose.build());
        prose = new ProseBuilder();
      }
      prose.add(paragraph, next);
    }
    if (!paragraphs.isEmpty()) {
      blocks.add(prose.build());
    }
    paragraphs.clear();
  }
}
