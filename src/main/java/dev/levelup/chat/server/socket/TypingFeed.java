package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.EventLimits;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;

/**
 * Tells the others in a room that somebody is typing there. Nothing is stored. Where many are
 * present nobody is told: a line that changes all the time helps nobody. Thread-safe.
 */
public final class TypingFeed {
  /** In rooms with more sockets than this on a server, that server tells nobody. */
  static final int MOST_PRESENT = 100;

  private final Rooms<ChatSession> rooms;
  private final ChatListener elsewhere;

  /**
   * @param elsewhere notifies the other servers
   */
  public TypingFeed(Rooms<ChatSession> rooms, ChatListener elsewhere) {
    this.rooms = rooms;
    this.elsewhere = elsewhere;
  }

  /** Handles the event of a socket that is in the room; what exceeds the limits is dropped. */
  void types(ClientEvent event, RoomId room, EventLimits limits) {
    Socket<ChatSession> socket = event.socket();
    User user = event.user().user();
    if (isQuiet(room) && limits.mayTellTyping(user.id(), room)) {
      rooms.broadcastExcept(socket, room.toString(), RoomNews.typing(room, user));
      elsewhere.told(new ChatEvent.Typing(room, user));
    }
    event.reply().send(ClientEvent.ok());
  }

  /** A user is typing on another server. */
  public void typesElsewhere(RoomId room, User user) {
    if (isQuiet(room)) {
      rooms.broadcast(room.toString(), RoomNews.typing(room, user));
    }
  }

  private boolean isQuiet(RoomId room) {
    return rooms.size(room.toString()) <= MOST_PRESENT;
  }
}
