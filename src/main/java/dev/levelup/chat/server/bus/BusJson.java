package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.bus.BusEvent.Joined;
import dev.levelup.chat.server.bus.BusEvent.Posted;
import dev.levelup.chat.server.bus.BusEvent.Removed;
import dev.levelup.chat.server.bus.BusEvent.SignInEnded;
import java.time.Instant;

/** Events as text: who tells it and when, the kind of event, and what belongs to it. */
final class BusJson {
  private static final String FROM = "from";
  private static final String NUMBER = "number";
  private static final String AT = "at";
  private static final String EVENT = "event";
  private static final String ROOM = "room";

  private BusJson() {}

  /**
   * An event on the bus.
   *
   * @param from the name of the server that tells it, another one at each start
   * @param number larger than that of everything that this server told before
   * @param at when, by that server's clock
   */
  record Told(String from, long number, Instant at, BusEvent event) {}

  static String encode(Told told) {
    JsonObject json = new JsonObject();
    json.addProperty(FROM, told.from());
    json.addProperty(NUMBER, told.number());
    json.addProperty(AT, told.at().toString());
    switch (told.event()) {
      case Posted(Message message) -> {
        json.addProperty(EVENT, "posted");
        json.add("message", WireJson.gson().toJsonTree(message));
      }
      case Joined(RoomId room, User user) -> {
        json.addProperty(EVENT, "joined");
        json.addProperty(ROOM, room.toString());
        json.add("user", WireJson.gson().toJsonTree(user));
      }
      case Removed(RoomId clan, UserId user) -> {
        json.addProperty(EVENT, "removed");
        json.addProperty(ROOM, clan.toString());
        json.addProperty("userId", user.value());
      }
      case SignInEnded(String signInId) -> {
        json.addProperty(EVENT, "sign-in-ended");
        json.addProperty("signInId", signInId);
      }
    }
    return json.toString();
  }

  /**
   * Reads what {@link #encode} writes.
   *
   * @throws JsonParseException when the text is something else
   */
  static Told decode(String text) {
    JsonObject json = JsonFields.object(JsonParser.parseString(text));
    return new Told(
        JsonFields.text(json, FROM),
        JsonFields.number(json, NUMBER),
        JsonFields.instant(json, AT),
        event(json));
  }

  private static BusEvent event(JsonObject json) {
    return switch (JsonFields.text(json, EVENT)) {
      case "posted" -> new Posted(message(json));
      case "joined" -> new Joined(room(json), part(json, "user", User.class));
      case "removed" -> new Removed(room(json), new UserId(JsonFields.text(json, "userId")));
      case "sign-in-ended" -> new SignInEnded(JsonFields.text(json, "signInId"));
      default -> throw new JsonParseException("event: it is none of ours");
    };
  }

  private static Message message(JsonObject json) {
    Message message = part(json, "message", Message.class);
    if (message.seq() == null) {
      throw new JsonParseException("message: it has no number");
    }
    return message;
  }

  private static <T> T part(JsonObject json, String field, Class<T> type) {
    return WireJson.gson().fromJson(JsonFields.object(json.get(field)), type);
  }

  private static RoomId room(JsonObject json) {
    try {
      return RoomId.parse(JsonFields.text(json, ROOM));
    } catch (IllegalArgumentException e) {
      throw new JsonParseException("room: it names none", e);
    }
  }
}
