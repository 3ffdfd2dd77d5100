package dev.levelup.chat.server.socket;

import com.google.gson.JsonElement;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.UserTyping;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.socketio.Event;

/** The events that are sent to all sockets in a room. */
final class RoomNews {
  private RoomNews() {}

  static Event posted(Message message) {
    return Event.of(message.room().kind().newMessageEvent(), json(message));
  }

  /**
   * A message in its current state.
   *
   * @param afterRev a client that has all changes up to this number now has all up to the message's
   *     {@code rev}
   */
  static Event updated(Message message, long afterRev) {
    return Event.of(
        message.room().kind().messageUpdatedEvent(), new MessageUpdate(message, afterRev).encode());
  }

  /** There are too many changes to send one by one: clients request them. */
  static Event changed(RoomId room, long lastRev) {
    return Event.of(room.kind().changedEvent(), new RoomChanged(room, lastRev).encode());
  }

  static Event userJoined(User user) {
    return Event.of(SocketEvents.USER_JOINED, json(new UserJoined(user.id(), user.name())));
  }

  static Event userLeft(User user) {
    return Event.of(SocketEvents.USER_LEFT, json(new UserJoined(user.id(), user.name())));
  }

  static Event typing(RoomId room, User user) {
    UserTyping typing = new UserTyping(room, user.id(), user.name());
    return Event.of(room.kind().typingEvent(), typing.encode());
  }

  private static JsonElement json(Object payload) {
    return WireJson.gson().toJsonTree(payload);
  }
}
