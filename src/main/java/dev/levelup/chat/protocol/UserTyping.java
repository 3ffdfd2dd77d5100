package dev.levelup.chat.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The event {@code community:typing} or {@code clan:typing}, as the server sends it: somebody else
 * is writing in a room. It holds for five seconds.
 *
 * @param userName as the server has it; shown, never compared
 */
public record UserTyping(RoomId room, UserId userId, String userName) {
  private static final String USER_ID = "userId";
  private static final String USER_NAME = "userName";

  /**
   * Reads the event's payload.
   *
   * @param kind of the room, given by the event's name
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  public static UserTyping decode(RoomKind kind, JsonElement wire) {
    JsonObject payload = JsonFields.object(wire);
    RoomId room = new RoomId(kind, JsonFields.text(payload, kind.idField()));
    UserId user = new UserId(JsonFields.text(payload, USER_ID));
    return new UserTyping(room, user, JsonFields.text(payload, USER_NAME));
  }

  /** Encodes the event's payload in the wire format. */
  public JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty(room.kind().idField(), room.id());
    wire.addProperty(USER_ID, userId.value());
    wire.addProperty(USER_NAME, userName);
    return wire;
  }
}
