package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Inline;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;

/**
 * The segments between two line breaks.
 *
 * @param from its offset in the message
 * @param line mutable; grows during parsing
 */
record Paragraph(int from, List<Inline> line) {
  /** Whether nothing in it is visible. */
  boolean isBlank() {
    return line.stream().allMatch(each -> each instanceof Words && each.source().isBlank());
  }
}
