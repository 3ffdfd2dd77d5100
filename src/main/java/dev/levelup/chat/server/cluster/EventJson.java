package dev.levelup.chat.server.cluster;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.ChatEvent;
import java.util.List;

/** Events as JSON between servers: the kind of event and its data. */
final class EventJson {
  private static final String EVENT = "event";

  private static final String NUMBER = "number";
  private static final String ROOM = "room";
  private static final String USER = "userId";

  private EventJson() {}

  static JsonObject encode(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Posted(Message message) -> with("posted", "message", message);
      case ChatEvent.Changed(Message message) -> with("changed", "message", message);
      case ChatEvent.Removed(RoomId room, UserId user) -> of("removed", room, user);
      case ChatEvent.Banned(RoomId room, UserId user) -> of("banned", room, user);
      case ChatEvent.Left(RoomId clan, UserId user) -> of("left", clan, user);
      case ChatEvent.RoomDeleted(RoomId room) -> with("room-deleted", ROOM, room.toString());
      case ChatEvent.RoomsChanged(RoomId room, long number, List<UserId> others) -> {
        JsonObject json = with("rooms-changed", "others", others);
        json.addProperty(ROOM, room.toString());
        json.addProperty(NUMBER, number);
        yield json;
      }
      case ChatEvent.Read(RoomId room, UserId user) -> of("read", room, user);
      case ChatEvent.SignInEnded(String signInId) -> with("sign-in-ended", "signInId", signInId);
      case ChatEvent.Joined(RoomId room, User user) -> {
        JsonObject json = with("joined", "user", user);
        json.addProperty(ROOM, room.toString());
        yield json;
      }
      case ChatEvent.Typing(RoomId room, User user) -> {
        JsonObject json = with("typing", "user", user);
        json.addProperty(ROOM, room.toString());
        yield json;
      }
      case ChatEvent.Online(List<UserId> users) -> with("online", "users", users);
      case ChatEvent.Departing(RoomId room, UserId user) -> of("departing", room, user);
      case ChatEvent.Present(RoomId room, UserId user) -> of("present", room, user);
      case ChatEvent.Departed(RoomId room, User user) -> {
        JsonObject json = with("departed", "user", user);
        json.addProperty(ROOM, room.toString());
        yield json;
      }
    };
  }

  private static JsonObject of(String event, RoomId room, UserId user) {
    JsonObject json = with(event, USER, user);
    json.addProperty(ROOM, room.toString());
    return json;
  }

  private static JsonObject with(String event, String field, Object value) {
    JsonObject json = new JsonObject();
    json.addProperty(EVENT, event);
    json.add(field, WireJson.gson().toJsonTree(value));
    return json;
  }

  /**
   * Decodes the result of {@link #encode}.
   *
   * @throws JsonParseException when it is invalid
   */
  static ChatEvent decode(JsonObject json) {
    return switch (JsonFields.text(json, EVENT)) {
      case "posted" -> new ChatEvent.Posted(message(json));
      case "changed" -> new ChatEvent.Changed(message(json));
      case "removed" -> new ChatEvent.Removed(room(json), user(json));
      case "banned" -> new ChatEvent.Banned(room(json), user(json));
      case "left" -> new ChatEvent.Left(room(json), user(json));
      case "room-deleted" -> new ChatEvent.RoomDeleted(room(json));
      case "rooms-changed" ->
          new ChatEvent.RoomsChanged(
              room(json),
              JsonFields.number(json, NUMBER),
              JsonFields.texts(json, "others").stream().map(UserId::new).toList());
      case "read" -> new ChatEvent.Read(room(json), user(json));
      case "sign-in-ended" -> new ChatEvent.SignInEnded(JsonFields.text(json, "signInId"));
      case "online" ->
          new ChatEvent.Online(JsonFields.texts(json, "users").stream().map(UserId::new).toList());
      case "departing" -> new ChatEvent.Departing(room(json), user(json));
      case "present" -> new ChatEvent.Present(room(json), user(json));
      case "departed" -> new ChatEvent.Departed(room(json), part(json, "user", User.class));
      case "typing" -> new ChatEvent.Typing(room(json), part(json, "user", User.class));
      case "joined" -> new ChatEvent.Joined(room(json), part(json, "user", User.class));
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

  private static UserId user(JsonObject json) {
    return new UserId(JsonFields.text(json, USER));
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
