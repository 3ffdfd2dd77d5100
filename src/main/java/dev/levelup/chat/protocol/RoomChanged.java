package dev.levelup.chat.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The event {@code community:changed} or {@code clan:changed}: there are too many changes to send
 * one by one, so clients request them.
 *
 * @param room the room that has changed
 * @param lastRev the number of the room's newest change
 */
public record RoomChanged(RoomId room, long lastRev) {
  private static final String LAST_REV = "lastRev";

  /**
   * Reads the event's payload.
   *
   * @param kind of the room, given by the event's name
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  public static RoomChanged decode(RoomKind kind, JsonElement wire) {
    JsonObject payload = JsonFields.object(wire);
    RoomId room = new RoomId(kind, JsonFields.text(payload, kind.idField()));
    return new RoomChanged(room, JsonFields.number(payload, LAST_REV));
  }

  /** Encodes the event's payload in the wire format. */
  public JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty(room.kind().idField(), room.id());
    wire.addProperty(LAST_REV, lastRev);
    return wire;
  }
}
