package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusalTally;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Reply;
import dev.levelup.chat.server.socketio.Socket;

/**
 * An event from a client, with methods to respond to it.
 *
 * @param event an event of the contract, with a payload of any shape
 * @param reply the acknowledgement, which a core client does not request
 * @param refusals counts a refusal
 */
record ClientEvent(Socket<ChatSession> socket, Event event, Reply reply, RefusalTally refusals) {
  Identity user() {
    return socket.session().identity();
  }

  /**
   * The payload.
   *
   * @throws JsonParseException when it is not an object
   */
  JsonObject payload() {
    return JsonFields.object(event.payload());
  }

  /**
   * The room in the payload.
   *
   * @throws JsonParseException when there is none
   */
  RoomId room(RoomKind kind) {
    String id = TextField.idOf(kind).in(payload());
    if (id.isEmpty()) {
      throw new JsonParseException(kind.idField() + ": it is empty");
    }
    return new RoomId(kind, id);
  }

  /** The beginning of an acknowledgement of what was done. */
  static JsonObject ok() {
    JsonObject ack = new JsonObject();
    ack.addProperty("ok", true);
    return ack;
  }

  /** Converts a failure to a refusal; call it once for each. An internal error is logged. */
  Refusal refusal(Throwable failure) {
    return refusals.add(event.name(), failure);
  }

  /** Refuses the event because of a failure. */
  void refuse(Throwable failure) {
    refuse(refusal(failure));
  }

  /** Refuses the event: in the acknowledgement, or with {@code error} if none was requested. */
  void refuse(Refusal refusal) {
    ApiError error = socket.session().language().error(refusal);
    reply.send(error.encodeAck());
    socket.emit(SocketEvents.ERROR, WireJson.gson().toJsonTree(error));
  }
}
