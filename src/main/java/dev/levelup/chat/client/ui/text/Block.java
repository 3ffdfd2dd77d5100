package dev.levelup.chat.client.ui.text;

import java.util.List;

/** A vertical block of a message. */
sealed interface Block {
  /**
   * Paragraphs of one direction.
   *
   * @param from the offset of the first segment in the message
   * @param line the segments in order; words contain the line breaks between paragraphs
   */
  record Prose(int from, List<Segment> line, Direction direction) implements Block {}

  /**
   * Lines of code in a panel of their own.
   *
   * @param from the offset of the code in the message
   * @param line the code, with its line breaks, and what is hidden between its lines
   * @param language as it was written behind the fence; may be empty
   */
  record CodePanel(int from, List<Segment> line, String language) implements Block {
    /** The code as it is shown and copied. */
    String code() {
      return Shown.of(line);
    }
  }

  /** What somebody quotes. */
  record Quote(List<Block> blocks) implements Block {}

  /** A list. */
  record Items(List<Item> items) implements Block {}

  /**
   * One item of a list.
   *
   * @param marker a bullet, or the number as it was written
   */
  record Item(String marker, List<Block> blocks) {}
}
