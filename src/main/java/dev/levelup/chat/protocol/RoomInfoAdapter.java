package dev.levelup.chat.protocol;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A {@link RoomInfo} is flat on the wire: its activity has no object of its own. */
final class RoomInfoAdapter implements JsonSerializer<RoomInfo>, JsonDeserializer<RoomInfo> {
  private static final String IS_MEMBER = "isMember";
  private static final String MEMBER_COUNT = "memberCount";

  @Override
  public JsonElement serialize(RoomInfo room, Type type, JsonSerializationContext json) {
    JsonObject wire = new JsonObject();
    wire.addProperty("id", room.id());
    wire.addProperty("name", room.name());
    add(wire, "description", room.description());
    add(wire, "avatar", room.avatar());
    if (room.isMember() != null) {
      wire.addProperty(IS_MEMBER, room.isMember());
    }
    if (room.memberCount() != null) {
      wire.addProperty(MEMBER_COUNT, room.memberCount());
    }
    return room.activity() == null ? wire : room.activity().encodeTo(wire);
  }

  private static void add(JsonObject wire, String field, @Nullable String value) {
    if (value != null) {
      wire.addProperty(field, value);
    }
  }

  @Override
  public RoomInfo deserialize(JsonElement element, Type type, JsonDeserializationContext json) {
    JsonObject wire = JsonFields.object(element);
    return new RoomInfo(
        WireJson.cut(JsonFields.text(wire, "id")),
        WireJson.cut(JsonFields.text(wire, "name")),
        text(wire, "description"),
        text(wire, "avatar"),
        JsonFields.has(wire, IS_MEMBER) ? JsonFields.flag(wire, IS_MEMBER) : null,
        RoomActivity.isIn(wire) ? RoomActivity.decode(wire) : null,
        JsonFields.has(wire, MEMBER_COUNT)
            ? Math.clamp(JsonFields.number(wire, MEMBER_COUNT), 0, Integer.MAX_VALUE)
            : null);
  }

  private static @Nullable String text(JsonObject wire, String field) {
    return JsonFields.has(wire, field) ? WireJson.cut(JsonFields.text(wire, field)) : null;
  }
}
