package dev.levelup.chat.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * The event {@code presence}: members of a room who are online now, or are not any more.
 *
 * @param online those who came
 * @param offline those who went
 */
public record PresenceChange(RoomId room, List<UserId> online, List<UserId> offline) {
  private static final String ONLINE = "online";
  private static final String OFFLINE = "offline";

  /**
   * Reads the event's payload.
   *
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  public static PresenceChange decode(JsonElement wire) {
    JsonObject payload = JsonFields.object(wire);
    RoomKind kind =
        JsonFields.has(payload, RoomKind.CLAN.idField()) ? RoomKind.CLAN : RoomKind.COMMUNITY;
    return new PresenceChange(
        new RoomId(kind, JsonFields.text(payload, kind.idField())),
        users(payload, ONLINE),
        users(payload, OFFLINE));
  }

  private static List<UserId> users(JsonObject payload, String field) {
    return JsonFields.texts(payload, field).stream().map(UserId::new).toList();
  }

  /** Encodes the event's payload in the wire format. */
  public JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty(room.kind().idField(), room.id());
    wire.add(ONLINE, array(online));
    wire.add(OFFLINE, array(offline));
    return wire;
  }

  private static JsonArray array(List<UserId> users) {
    JsonArray array = new JsonArray(users.size());
    users.forEach(each -> array.add(each.value()));
    return array;
  }
}
