package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Inline;
import java.util.List;

/** A vertical block of a message. */
sealed interface Block {
  /**
   * Paragraphs of one direction.
   *
   * @param from the offset of the first segment in the message
   * @param line the segments in order; words contain the line breaks between paragraphs
   */
  record Prose(int from, List<Inline> line, Direction direction) implements Block {}

  /**
   * Lines of code in a panel of their own.
   *
   * @param from the offset of the code in the message
   */
  record Code(int from, String code) implements Block {}
}
