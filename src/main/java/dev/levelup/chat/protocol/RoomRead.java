package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;

/**
 * The event {@code room-read}: the user has read on another socket, or marked as unread there.
 *
 * @param room the room
 * @param state how far the user has read now
 */
public record RoomRead(RoomId room, ReadState state) {
  /**
   * Reads the event's payload.
   *
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  public static RoomRead decode(JsonObject wire) {
    return new RoomRead(RoomId.decode(wire), ReadState.decode(wire));
  }

  /** Encodes the event's payload in the wire format. */
  public JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty(room.kind().idField(), room.id());
    return state.encodeTo(wire);
  }
}
