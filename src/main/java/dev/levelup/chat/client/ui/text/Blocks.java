package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Block.Code;
import dev.levelup.chat.client.ui.text.Segment.CodeBlock;
import dev.levelup.chat.client.ui.text.Segment.Inline;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.ArrayList;
import java.util.List;

/** Puts the segments of a message into blocks. */
final class Blocks {
  private final List<Block> blocks = new ArrayList<>();

  /** Since the last code panel. */
  private final List<List<Inline>> paragraphs = new ArrayList<>();

  private Blocks() {
    paragraphs.add(new ArrayList<>());
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
      case Inline inline -> paragraphs.getLast().add(inline);
    }
  }

  private void addLines(String[] lines) {
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraphs.add(new ArrayList<>());
      }
      if (!lines[i].isEmpty()) {
        paragraphs.getLast().add(new Words(lines[i]));
      }
    }
  }

  private void addCode(CodeBlock code) {
    if (paragraphs.getLast().isEmpty()) {
      paragraphs.removeLast();
    }
    endProse();
    blocks.add(new Code(code.code()));
    paragraphs.add(new ArrayList<>());
  }

  /** Turns the paragraphs into prose, anew where the direction turns. */
  private void endProse() {
    if (!blocks.isEmpty() && !paragraphs.isEmpty() && paragraphs.getFirst().isEmpty()) {
      paragraphs.removeFirst();
    }
    ProseBuilder prose = new ProseBuilder();
    for (List<Inline> paragraph : paragraphs) {
      Direction next = Direction.of(paragraph);
      if (!prose.takes(next)) {
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
