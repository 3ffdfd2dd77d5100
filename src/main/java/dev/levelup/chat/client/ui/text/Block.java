package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Inline;
import java.util.List;

/** What lies below one another in a message. */
sealed interface Block {
  /**
   * Paragraphs of one direction.
   *
   * @param from where the first segment begins in the message
   * @param line the segments in order; words hold the line breaks between paragraphs
   */
  record Prose(int from, List<Inline> line, Direction direction) implements Block {}

  /**
   * Lines of code in a panel of their own.
   *
   * @param from where the code begins in the message
   */
  record Code(int from, String code) implements Block {}
}
