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

/** The rooms of one kind that match the filter. FX thread only. */
public final class RoomSectionViewModel {
  /** What stands under the heading. */
  public enum Content {
    /** The rooms. */
    ROOMS,
    /** Grey bars in their place: they have been asked for. */
    SKELETON,
    /** A word that the server has none of this kind. */
    NONE,
    /** A word that none matches the filter. */
    NO_MATCH,
    /** Nothing: they could not be had, and the side bar says so once for both kinds. */
    NOTHING
  }

  private final ObservableList<Room> all;
  private final FilteredList<Room> rooms;
  private final ObservableValue<Loading> loading;
  private final ObservableValue<Content> content;
  private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded", true);

  RoomSectionViewModel(
      ObservableList<Room> all,
      ObservableValue<Predicate<Room>> filter,
      ObservableValue<Loading> loading) {
    this.all = all;
    this.loading = loading;
    this.rooms = new FilteredList<>(all);
    rooms.predicateProperty().bind(filter);
    this.content = Bindings.createObjectBinding(this::derive, rooms, all, loading);
  }

  /** Those that match, in the server's order. */
  public ObservableList<Room> rooms() {
    return rooms;
  }

  /** What to show under the heading. */
  public ObservableValue<Content> contentProperty() {
    return content;
  }

  /** Whether the user has the section unfolded. */
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
    return switch (loading.getValue()) {
      case Loading.InProgress _ -> Content.SKELETON;
      case Loading.Done _ -> Content.NONE;
      case Loading.Failed _ -> Content.NOTHING;
    };
  }
}
