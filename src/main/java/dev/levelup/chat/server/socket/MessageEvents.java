package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.messages.MessageService;
import dev.levelup.chat.server.domain.messages.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sending messages, for which the socket must be in the room. */
final class MessageEvents {
  private static final String REPLY_PING = "replyPing";

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
    List<AttachmentId> attachments = attachments(event.payload());
    joined.require(event, room);
    var _ =
        messages
            .send(event.user(), room, content, id, reply(event.payload()), attachments)
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
    String id = optionalId(TextField.CLIENT_MESSAGE_ID, payload);
    return id == null ? null : new ClientMessageId(id);
  }

  private static @Nullable String optionalId(TextField field, JsonObject payload) {
    String id = field.optionalIn(payload);
    if (id != null && id.isEmpty()) {
      throw new JsonParseException(field.field() + ": it is empty");
    }
    return id;
  }

  private static List<AttachmentId> attachments(JsonObject payload) {
    if (!JsonFields.has(payload, Attachment.IDS)) {
      return List.of();
    }
    List<String> ids = JsonFields.texts(payload, Attachment.IDS);
    if (ids.size() > UploadLimits.PER_MESSAGE || ids.contains("")) {
      throw new JsonParseException(Attachment.IDS + ": they are too many, or one is empty");
    }
    return ids.stream().map(TextField.ATTACHMENT_ID::bounded).map(AttachmentId::new).toList();
  }

  private static @Nullable Reply reply(JsonObject payload) {
    String to = optionalId(TextField.REPLY_TO_ID, payload);
    boolean ping = !JsonFields.has(payload, REPLY_PING) || JsonFields.flag(payload, REPLY_PING);
    return to == null ? null : new Reply(new MessageId(to), ping);
  }
}
