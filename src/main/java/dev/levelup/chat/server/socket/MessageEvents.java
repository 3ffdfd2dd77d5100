package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.server.domain.MessageService;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.RoomService;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.socketio.Rooms;
import org.jspecify.annotations.Nullable;

/** Sending messages, for which the socket must be in the room. */
final class MessageEvents {
  private final RoomService roomService;
  private final MessageService messages;
  private final Rooms<ChatSession> rooms;

  MessageEvents(RoomService roomService, MessageService messages, Rooms<ChatSession> rooms) {
    this.roomService = roomService;
    this.messages = messages;
    this.rooms = rooms;
  }

  void send(ClientEvent event, RoomKind kind) {
    RoomId room = event.room(kind);
    String content = TextField.CONTENT.in(event.payload());
    ClientMessageId id = clientMessageId(event.payload());
    if (!rooms.contains(event.socket(), room.toString())) {
      roomService.requireExisting(room);
      throw new RefusedException(notInRoom(kind));
    }
    var _ =
        messages
            .send(event.user(), room, content, id)
            .whenComplete((message, failure) -> answer(event, message, failure));
  }

  private static void answer(
      ClientEvent event, @Nullable Message message, @Nullable Throwable failure) {
    if (message != null) {
      event.reply().send(new SendAck.Stored(message).encode());
    } else if (failure != null) {
      event.refuse(failure);
    }
  }

  private static @Nullable ClientMessageId clientMessageId(JsonObject payload) {
    String id = TextField.CLIENT_MESSAGE_ID.optionalIn(payload);
    if (id != null && id.isEmpty()) {
      throw new JsonParseException("clientMessageId: it is empty");
    }
    return id == null ? null : new ClientMessageId(id);
  }

  private static Refusal notInRoom(RoomKind kind) {
    return switch (kind) {
      case COMMUNITY -> Refusal.NOT_IN_COMMUNITY;
      case CLAN -> Refusal.NOT_IN_CLAN;
    };
  }
}
