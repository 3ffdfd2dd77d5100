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
 * An event that a client sent, and the ways to answer it.
 *
 * @param event one that the contract knows, with a payload of any shape
 * @param reply the acknowledgement, which a core client does not ask for
 * @param refusals where it counts if it is refused
 */
record ClientEvent(Socket<ChatSession> socket, Event event, Reply reply, RefusalTally refusals) {
  Identity user() {
    return socket.session().identity();
  }

  /**
   * What it says.
   *
   * @throws JsonParseException when that is no object
   */
  JsonObject payload() {
    return JsonFields.object(event.payload());
  }

  /**
   * The room that it is about.
   *
   * @throws JsonParseException when it names none
   */
  RoomId room(RoomKind kind) {
    String id = TextField.idOf(kind).in(payload());
    if (id.isEmpty()) {
      throw new JsonParseException(kind.idField() + ": it is empty");
    }
    return new RoomId(kind, id);
  }

  /** What a failure means to the client, once for each; a fault of our own goes into the log. */
  Refusal refusal(Throwable failure) {
    return refusals.add(event.name(), failure);
  }

  /** Refuses it because of a failure. */
  void refuse(Throwable failure) {
    refuse(refusal(failure));
  }

  /** Refuses it: by the acknowledgement, and by {@code error} for those who asked for none. */
  void refuse(Refusal refusal) {
    ApiError error = socket.session().language().error(refusal);
    reply.send(error.encodeAck());
    socket.emit(SocketEvents.ERROR, WireJson.gson().toJsonTree(error));
  }
}
