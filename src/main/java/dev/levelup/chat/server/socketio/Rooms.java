package dev.levelup.chat.server.socketio;

import java.util.List;

/**
 * Who hears what. All methods may be called from any thread and none of them blocks. What one
 * thread broadcasts and emits arrives at every socket in that order. A join or leave that has
 * returned holds for every broadcast made after it.
 *
 * @param <S> what the application keeps of a socket
 */
public final class Rooms<S> {
  Rooms() {}

  /**
   * Puts a socket into a room; does nothing when it is there already or is not connected any more.
   */
  public void join(Socket<S> socket, String room) {}

  /** Takes a socket out of a room; does nothing when it is not there. */
  public void leave(Socket<S> socket, String room) {}

  public boolean contains(Socket<S> socket, String room) {
    return false;
  }

  /** Who is in the room at this moment. */
  public List<Socket<S>> members(String room) {
    return List.of();
  }

  /** Sends an event to everybody in the room. */
  public void broadcast(String room, Event event) {}

  /** Sends an event to everybody in the room but one. */
  public void broadcastExcept(Socket<S> except, String room, Event event) {}
}
