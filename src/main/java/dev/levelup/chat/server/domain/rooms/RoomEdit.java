package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.server.store.RoomRow;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a room's name and description, by the rules of {@link NewRoom}. Invalid ones are
 * refused; what does not change is not checked, since it may be older than the rules.
 *
 * @param name null if it stays
 * @param describes whether the description changes
 * @param description null for none
 */
public record RoomEdit(@Nullable String name, boolean describes, @Nullable String description) {
  public RoomEdit {
    name = name == null ? null : NewRoom.checkedName(name);
    description = NewRoom.checkedDescription(description);
  }

  String nameOf(RoomRow room) {
    return name == null ? room.name() : name;
  }

  @Nullable String descriptionOf(RoomRow room) {
    return describes ? description : room.description();
  }
}
