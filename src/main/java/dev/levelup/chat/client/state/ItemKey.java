package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.UserId;

/**
 * Names a timeline item: the same over all its changes, and no other's. The message pane anchors on
 * it.
 */
public sealed interface ItemKey {
  /** A message that its author's client did not name. */
  record Given(MessageId id) implements ItemKey {}

  /**
   * A message that its author's client named, and the local echo that becomes it. User ids keep one
   * user's ids from another's.
   */
  record Written(UserId author, ClientMessageId id) implements ItemKey {}

  /**
   * A day divider.
   *
   * @param below the key of the item below it, which begins that day
   */
  record Day(ItemKey below) implements ItemKey {}

  /** An item of which a timeline has at most one. */
  enum Single implements ItemKey {
    UNREAD_MARKER,
    START_OF_HISTORY,
    OLDER_HISTORY,
    NEWER_HISTORY
  }
}
