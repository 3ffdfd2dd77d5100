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
 * Where the reader was in each room, and what they had selected: whoever goes back to a room that
 * is still in use finds the same on the same pixel. FX thread only.
 */
final class Places {
  private record Place(ListPosition position, TextSelection.@Nullable Held selected) {}

  private final AnchoredList<TimelineItem> list;
  private final Map<OpenRoom, Place> places = new WeakHashMap<>();
  private @Nullable OpenRoom shown;

  /** No room shows yet. */
  Places(AnchoredList<TimelineItem> list) {
    this.list = list;
  }

  /** Shows a room's items where the reader left them, or at their end. */
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
