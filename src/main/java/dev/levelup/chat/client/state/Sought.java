package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The place of a room's history to which the user wants to go. */
public sealed interface Sought {
  /** A message by its number in the room. */
  record Numbered(long seq) implements Sought {}

  /** A message of which only the id is known. */
  record Known(MessageId id) implements Sought {}

  /**
   * Where the reader has been before, to the pixel.
   *
   * @param marks the items that were in view, the best one to return to first; empty if the end was
   *     in view
   */
  record Place(List<Mark> marks) implements Sought {}

  /**
   * An item and where it was.
   *
   * @param y its top edge in the message pane, in pixels
   */
  record Mark(TimelineItem item, double y) {
    /** The number of its message, to load it again; null if it has none. */
    public @Nullable Long seq() {
      return item.messages().stream()
          .map(Message::seq)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }
}
