package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.RoomState;
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
final class RoomViewStates {
  private record ViewState(ListPosition position, TextSelection.@Nullable Held selected) {}

  private final AnchoredList<TimelineItem> list;
  private final Map<RoomState, ViewState> viewStates = new WeakHashMap<>();
  private @Nullable RoomState shown;

  RoomViewStates(AnchoredList<TimelineItem> list) {
    this.list = list;
  }

  /** Shows a room's items at the remembered position, or at the end. */
  void show(@Nullable RoomState next) {
    if (shown != null) {
      viewStates.put(shown, new ViewState(list.position(), list.selection().held()));
    }
    shown = next;
    list.setItems(items(next));
    ViewState saved = next == null ? null : viewStates.get(next);
    if (saved != null) {
      list.restore(saved.position());
      list.selection().restore(saved.selected());
    }
  }

  private static ObservableList<TimelineItem> items(@Nullable RoomState room) {
    return room == null ? FXCollections.emptyObservableList() : room.timeline().items();
  }
}
