package dev.levelup.chat.client.ui.viewer;

import dev.levelup.chat.client.state.Attached;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.protocol.MessageId;
import java.util.List;

/** The pictures of a room as far as its messages are loaded. FX thread only. */
final class RoomPictures {
  private RoomPictures() {}

  /** All of them, in the order of their messages. */
  static List<Attached> of(Timeline timeline) {
    return timeline.items().stream()
        .filter(TimelineItem.MessageItem.class::isInstance)
        .flatMap(item -> item.messages().stream())
        .flatMap(message -> Attached.of(message).stream())
        .filter(each -> each.attachment().isPicture())
        .toList();
  }

  /** Whether a message is deleted, or about to be. */
  static boolean isDeleted(Timeline timeline, MessageId id) {
    return timeline.items().stream()
        .filter(TimelineItem.DeletedMessages.class::isInstance)
        .flatMap(item -> item.messages().stream())
        .anyMatch(message -> message.id().equals(id));
  }
}
