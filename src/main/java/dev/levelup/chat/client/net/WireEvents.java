package dev.levelup.chat.client.net;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRead;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.UserTyping;
import dev.levelup.chat.protocol.WireJson;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The server's events of the contract that this client takes, and how each is decoded. */
public final class WireEvents {
  private static final Map<String, Function<JsonElement, SocketEvent>> DECODERS = decoders();

  private WireEvents() {}

  /**
   * What decodes an event's payload, by the event's name; throws a {@link JsonParseException} when
   * the payload has another shape.
   */
  public static Map<String, Function<JsonElement, SocketEvent>> byName() {
    return DECODERS;
  }

  private static Map<String, Function<JsonElement, SocketEvent>> decoders() {
    Map<String, Function<JsonElement, SocketEvent>> decoders = new HashMap<>();
    for (RoomKind kind : RoomKind.values()) {
      decoders.put(kind.newMessageEvent(), as(Message.class, SocketEvent.MessagesPosted::new));
      decoders.put(
          kind.messageUpdatedEvent(),
          wire -> new SocketEvent.MessageUpdated(MessageUpdate.decode(wire)));
      decoders.put(
          kind.changedEvent(),
          wire -> new SocketEvent.RoomHasChanged(RoomChanged.decode(kind, wire)));
      decoders.put(kind.accessDeniedEvent(), as(AccessDenied.class, SocketEvent.RoomClosed::new));
      decoders.put(
          kind.typingEvent(), wire -> new SocketEvent.UserTypes(UserTyping.decode(kind, wire)));
    }
    decoders.put(
        SocketEvents.ROOM_ACTIVITY,
        flat(wire -> new SocketEvent.RoomHasNews(RoomActivityEvent.decode(wire))));
    decoders.put(
        SocketEvents.ROOM_READ, flat(wire -> new SocketEvent.RoomWasRead(RoomRead.decode(wire))));
    decoders.put(
        SocketEvents.PRESENCE, wire -> new SocketEvent.MembersPresent(PresenceChange.decode(wire)));
    decoders.put(SocketEvents.USER_JOINED, as(UserJoined.class, SocketEvent.UserCame::new));
    decoders.put(SocketEvents.USER_LEFT, as(UserJoined.class, SocketEvent.UserLeft::new));
    decoders.put(SocketEvents.ROOMS_CHANGED, _ -> new SocketEvent.RoomsHaveChanged());
    decoders.put(SocketEvents.ERROR, as(ApiError.class, SocketEvent.ErrorReported::new));
    return Map.copyOf(decoders);
  }

  private static Function<JsonElement, SocketEvent> flat(Function<JsonObject, SocketEvent> decode) {
    return wire -> decode.apply(JsonFields.object(wire));
  }

  private static <T> Function<JsonElement, SocketEvent> as(
      Class<T> type, Function<T, SocketEvent> fact) {
    return wire -> fact.apply(WireJson.gson().fromJson(wire, type));
  }
}
