package dev.levelup.chat.server.socket;

import com.google.gson.JsonElement;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserJoined;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.socketio.Event;

/** The events that are sent to everybody in a room. */
final class RoomNews {
  private RoomNews() {}

  static Event posted(Message message) {
    return Event.of(message.room().kind().newMessageEvent(), json(message));
  }

  /**
   * A message in its present state.
   *
   * @param afterRev who had everything up to it has everything up to the message's {@code rev} now
   */
  static Event updated(Message message, long afterRev) {
    return Event.of(
        message.room().kind().messageUpdatedEvent(), new MessageUpdate(message, afterRev).encode());
  }

  /** More has changed than is told one by one: clients ask for it. */
  static Event changed(RoomId room, long lastRev) {
    return Event.of(room.kind().changedEvent(), new RoomChanged(room, lastRev).encode());
  }

  static Event userJoined(User user) {
    return Event.of(SocketEvents.USER_JOINED, json(new UserJoined(user.id(), user.name())));
  }

  private static JsonElement json(Object payload) {
    return WireJson.gson().toJsonTree(payload);
  }
}
