package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;

/**
 * Identifies a timeline item. An item has the same key through all its changes, and no other item
 * has it. The message pane anchors on it.
 */
public sealed interface ItemKey {
  /** A message without a client message id. */
  record Given(MessageId id) implements ItemKey {}

  /**
   * A message with a client message id, and the local echo that becomes it. Client message ids are
   * unique only per user.
   */
  record Written(UserId author, ClientMessageId id) implements ItemKey {}

  /**
   * A day divider.
   *
   * @param below the key of the item below it, which begins that day
   */
  record Day(ItemKey below) implements ItemKey {}

  /**
   * Who came and left between two messages.
   *
   * @param below the key of the message below it
   */
  record Came(ItemKey below) implements ItemKey {}

  /** An item of which a timeline has at most one. */
  enum Single implements ItemKey {
    UNREAD_MARKER,
    START_OF_HISTORY,
    OLDER_HISTORY,
    NEWER_HISTORY
  }
}
