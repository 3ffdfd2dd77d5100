package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.UnreadMarker;
import dev.levelup.chat.protocol.Message;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Whether the unread marker is above the viewport and the reader has not seen it yet. The marker's
 * index is updated from list changes, so the cost does not grow with the list. FX thread only.
 */
final class UnreadAbove {
  private static final int NONE = -1;

  private final ReadOnlyObjectWrapper<@Nullable Instant> since =
      new ReadOnlyObjectWrapper<>(this, "since", null);
  private final ListChangeListener<TimelineItem> listener = this::changed;
  private ObservableList<TimelineItem> items = FXCollections.emptyObservableList();
  private int marker = NONE;
  private boolean seen;

  /** The time of the first unread message while the marker is above and unseen; otherwise null. */
  ReadOnlyObjectProperty<@Nullable Instant> sinceProperty() {
    return since.getReadOnlyProperty();
  }

  /** Observes the items of another room. */
  void observe(ObservableList<TimelineItem> next) {
    items.removeListener(listener);
    items = next;
    items.addListener(listener);
    seen = false;
    marker = indexIn(next);
  }

  /** Sets the first item in view. A marker at or below it counts as seen. */
  void setFirstInView(int first) {
    seen |= marker >= first;
    boolean above = marker != NONE && !seen;
    since.set(
        above
            ? items.get(marker + 1).messages().stream()
                .findFirst()
                .map(Message::createdAt)
                .orElse(null)
            : null);
  }

  /** Hides the hint for this room. */
  void dismiss() {
    seen = true;
    since.set(null);
  }

  private void changed(Change<? extends TimelineItem> change) {
    while (change.next()) {
      int from = change.getFrom();
      if (marker >= from + change.getRemovedSize()) {
        marker += change.getAddedSize() - change.getRemovedSize();
      } else if (marker >= from) {
        marker = NONE;
      }
      int added = indexIn(change.getAddedSubList());
      marker = added == NONE ? marker : from + added;
    }
  }

  private static int indexIn(List<? extends TimelineItem> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof UnreadMarker) {
        return i;
      }
    }
    return NONE;
  }
}
