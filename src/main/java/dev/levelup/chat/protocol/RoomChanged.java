package dev.levelup.chat.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The event {@code community:changed} or {@code clan:changed}: more has changed than is told one by
 * one, and clients ask for it.
 *
 * @param room where
 * @param lastRev the number of the room's newest change
 */
public record RoomChanged(RoomId room, long lastRev) {
  private static final String LAST_REV = "lastRev";

  /**
   * Reads the event's payload.
   *
   * @param kind of the room, which the event's name tells
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  public static RoomChanged decode(RoomKind kind, JsonElement wire) {
    JsonObject payload = JsonFields.object(wire);
    RoomId room = new RoomId(kind, JsonFields.text(payload, kind.idField()));
    return new RoomChanged(room, JsonFields.number(payload, LAST_REV));
  }

  /** Writes the event's payload as it goes over the wire. */
  public JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty(room.kind().idField(), room.id());
    wire.addProperty(LAST_REV, lastRev);
    return wire;
  }
}
