package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.MessageId;
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
   * @param top the item that was the anchor; null if the end was in view
   * @param y its top edge in the message pane, in pixels
   * @param seq the number of its message, to load it again; null if it has none
   */
  record Place(@Nullable ItemKey top, double y, @Nullable Long seq) implements Sought {}
}
