package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Rooms that show together, as far as they match the filter. FX thread only. */
public final class RoomSectionViewModel {
  /** What is shown under the heading. */
  public enum Content {
    /** The rooms. */
    ROOMS,
    /** Placeholders: the rooms are being loaded. */
    SKELETON,
    /** A text: the server has no rooms of this kind. */
    NONE,
    /** A text: no room matches the filter. */
    NO_MATCH,
    /**
     * Nothing: all rooms are favourites, or loading failed; the side bar shows the error once for
     * both kinds.
     */
    NOTHING
  }

  private final ObservableList<Room> all;
  private final ObservableList<Room> listed;
  private final FilteredList<Room> rooms;
  private final ObservableValue<Loading> loading;
  private final ObservableValue<Content> content;
  private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded", true);

  /**
   * @param all the rooms
   * @param listed these, and others that show elsewhere
   */
  RoomSectionViewModel(
      ObservableList<Room> all,
      ObservableList<Room> listed,
      ObservableValue<Predicate<Room>> filter,
      ObservableValue<Loading> loading) {
    this.all = all;
    this.listed = listed;
    this.loading = loading;
    this.rooms = new FilteredList<>(all);
    rooms.predicateProperty().bind(filter);
    this.content = Bindings.createObjectBinding(this::derive, rooms, all, listed, loading);
  }

  /** The rooms that match the filter, in the user's order. */
  public ObservableList<Room> rooms() {
    return rooms;
  }

  /** What to show under the heading. */
  public ObservableValue<Content> contentProperty() {
    return content;
  }

  /** Whether the section is expanded. */
  public BooleanProperty expandedProperty() {
    return expanded;
  }

  private Content derive() {
    if (!rooms.isEmpty()) {
      return Content.ROOMS;
    }
    if (!all.isEmpty()) {
      return Content.NO_MATCH;
    }
    if (!listed.isEmpty()) {
      return Content.NOTHING;
    }
    return switch (loading.getValue()) {
      case Loading.InProgress _ -> Content.SKELETON;
      case Loading.Done _ -> Content.NONE;
      case Loading.Failed _ -> Content.NOTHING;
    };
  }
}
