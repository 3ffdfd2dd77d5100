package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.client.ui.pane.TextSelection;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Remembers scroll position and selection for each room in use, and restores both to the pixel. FX
 * thread only.
 */
final class Places {
  private record Place(ListPosition position, TextSelection.@Nullable Held selected) {}

  private final AnchoredList<TimelineItem> list;
  private final Map<OpenRoom, Place> places = new WeakHashMap<>();
  private @Nullable OpenRoom shown;

  Places(AnchoredList<TimelineItem> list) {
    this.list = list;
  }

  /** Shows a room's items at the remembered position, or at the end. */
  void show(@Nullable OpenRoom next) {
    if (shown != null) {
      places.put(shown, new Place(list.position(), list.selection().held()));
    }
    shown = next;
    list.setItems(items(next));
    Place place = next == null ? null : places.get(next);
    if (place != null) {
      list.restore(place.position());
      list.selection().restore(place.selected());
    }
  }

  private static ObservableList<TimelineItem> items(@Nullable OpenRoom room) {
    return room == null ? FXCollections.emptyObservableList() : room.timeline().items();
  }
}
