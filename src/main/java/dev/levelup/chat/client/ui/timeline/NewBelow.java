package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/** How many messages of others arrived below the viewport since the reader left the end. */
final class NewBelow {
  private final UserId self;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);

  /** The newest message when the reader left the end; null while they follow. */
  private @Nullable ItemKey newestWhenLeft;

  NewBelow(UserId self) {
    this.self = self;
  }

  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  void reachedEnd() {
    newestWhenLeft = null;
    count.set(0);
  }

  /**
   * The reader is not at the end.
   *
   * @param last the index of the last item in view
   */
  void leftEnd(List<TimelineItem> items, int last) {
    if (newestWhenLeft == null) {
      newestWhenLeft = newestMessage(items);
    }
    count.set(countNew(items, last));
  }

  /** Another room is shown, at the reader's previous position. */
  void roomChanged(@Nullable RoomState room) {
    newestWhenLeft =
        room == null || room.isFollowing() ? null : newestMessage(room.timeline().items());
    count.set(0);
  }

  private int countNew(List<TimelineItem> items, int last) {
    int count = 0;
    for (int index = items.size() - 1; index > last; index--) {
      if (items.get(index).key().equals(newestWhenLeft)) {
        break;
      }
      boolean others =
          items.get(index) instanceof MessageItem item && !item.message().userId().equals(self);
      count += others ? 1 : 0;
    }
    return count;
  }

  private static @Nullable ItemKey newestMessage(List<TimelineItem> items) {
    for (TimelineItem each : items.reversed()) {
      if (each instanceof MessageItem) {
        return each.key();
      }
    }
    return null;
  }
}
