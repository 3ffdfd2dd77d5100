package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.server.domain.MessageService;
import dev.levelup.chat.server.domain.TextField;
import org.jspecify.annotations.Nullable;

/** Sending messages, for which the socket must be in the room. */
final class MessageEvents {
  private final JoinedRooms joined;
  private final MessageService messages;

  MessageEvents(JoinedRooms joined, MessageService messages) {
    this.joined = joined;
    this.messages = messages;
  }

  void send(ClientEvent event, RoomKind kind) {
    RoomId room = event.room(kind);
    String content = TextField.CONTENT.in(event.payload());
    ClientMessageId id = clientMessageId(event.payload());
    joined.require(event, room);
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
}
