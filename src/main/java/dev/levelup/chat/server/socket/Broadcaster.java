package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.MessageListener;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Rooms;

/** Tells everybody in a room of its new messages, the author included. */
public final class Broadcaster implements MessageListener {
  private final Rooms<ChatSession> rooms;

  public Broadcaster(Rooms<ChatSession> rooms) {
    this.rooms = rooms;
  }

  /** All calls come from one thread, so every socket hears a room in the order of {@code seq}. */
  @Override
  public void posted(Message message) {
    String event = message.room().kind().newMessageEvent();
    rooms.broadcast(
        message.room().toString(), Event.of(event, WireJson.gson().toJsonTree(message)));
  }
}
