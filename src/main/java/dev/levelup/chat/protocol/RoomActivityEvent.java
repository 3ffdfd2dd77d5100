package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code room-activity}: something has happened in a room that the user belongs to and
 * that this socket has not joined.
 *
 * @param room the room
 * @param activity its state for this user, which replaces the previous one
 * @param news the newest message of another user since the last event; null when a message was
 *     changed
 */
public record RoomActivityEvent(RoomId room, RoomActivity activity, @Nullable News news) {
  private static final String NEWS = "news";

  /**
   * A new message.
   *
   * @param preview the beginning of its content, on one line
   * @param mention whether it mentions the user
   */
  public record News(
      MessageId id, long seq, UserId userId, String userName, String preview, boolean mention) {
    private static News decode(JsonObject wire) {
      return new News(
          new MessageId(WireJson.cut(JsonFields.text(wire, "id"))),
          JsonFields.number(wire, "seq"),
          new UserId(WireJson.cut(JsonFields.text(wire, "userId"))),
          WireJson.cut(JsonFields.text(wire, "userName")),
          Preview.received(JsonFields.text(wire, "preview")),
          JsonFields.flag(wire, "mention"));
    }
  }

  /**
   * Reads the event's payload.
   *
   * @throws com.google.gson.JsonParseException when it has another shape
   */
  public static RoomActivityEvent decode(JsonObject wire) {
    return new RoomActivityEvent(
        RoomId.decode(wire),
        RoomActivity.decode(wire),
        JsonFields.has(wire, NEWS) ? News.decode(JsonFields.object(wire.get(NEWS))) : null);
  }

  /** Encodes the event's payload in the wire format. */
  public JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty(room.kind().idField(), room.id());
    activity.encodeTo(wire);
    if (news != null) {
      wire.add(NEWS, WireJson.gson().toJsonTree(news));
    }
    return wire;
  }
}
