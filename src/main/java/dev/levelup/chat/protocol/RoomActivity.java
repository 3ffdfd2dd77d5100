package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a room for one user, with the feature {@code activity}: in the lists of rooms and
 * in the event {@code room-activity}. A state that replaces the previous one.
 *
 * @param lastSeq the number of the room's newest message; 0 when there is none
 * @param lastRev the number of the room's newest change; 0 when there is none
 * @param read how far the user has read
 * @param lastMessage the newest message in its current state, also when it is deleted; null when
 *     there is none
 */
public record RoomActivity(
    long lastSeq, long lastRev, ReadState read, @Nullable Message lastMessage) {
  private static final String LAST_MESSAGE = "lastMessage";

  /**
   * Reads the fields of a payload.
   *
   * @throws com.google.gson.JsonParseException when one is missing or has another type
   */
  public static RoomActivity decode(JsonObject wire) {
    return new RoomActivity(
        JsonFields.number(wire, "lastSeq"),
        JsonFields.number(wire, "lastRev"),
        ReadState.decode(wire),
        JsonFields.has(wire, LAST_MESSAGE)
            ? WireJson.gson().fromJson(wire.get(LAST_MESSAGE), Message.class)
            : null);
  }

  /** Whether a payload has these fields: a server without the feature does not send them. */
  static boolean isIn(JsonObject wire) {
    return JsonFields.has(wire, "lastSeq") && JsonFields.has(wire, "unread");
  }

  /** Adds the fields to a payload, which is returned. */
  public JsonObject encodeTo(JsonObject wire) {
    wire.addProperty("lastSeq", lastSeq);
    wire.addProperty("lastRev", lastRev);
    read.encodeTo(wire);
    if (lastMessage != null) {
      wire.add(LAST_MESSAGE, WireJson.gson().toJsonTree(lastMessage));
    }
    return wire;
  }
}
