package dev.levelup.chat.client.ui.text;

import dev.levelup.chat.client.ui.text.Segment.Inline;
import dev.levelup.chat.client.ui.text.Segment.Words;
import java.util.List;

/**
 * The segments between two line breaks.
 *
 * @param from where it begins in the message
 * @param line grows while the message is taken apart
 */
record Paragraph(int from, List<Inline> line) {
  /** Whether nothing shows in it. */
  boolean isBlank() {
    return line.stream().allMatch(each -> each instanceof Words && each.source().isBlank());
  }
}
