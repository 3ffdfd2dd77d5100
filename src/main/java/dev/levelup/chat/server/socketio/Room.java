package dev.levelup.chat.server.socketio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sockets in one room. Guarded by its {@link Rooms}. */
final class Room<S> {
  private final Set<Socket<S>> members = new LinkedHashSet<>();
  private @Nullable Audience<S> audience;

  void add(Socket<S> socket) {
    members.add(socket);
    audience = null;
  }

  /** Removes a member; true when the room is empty now. */
  boolean remove(Socket<S> socket) {
    members.remove(socket);
    audience = null;
    return members.isEmpty();
  }

  int size() {
    return members.size();
  }

  List<Socket<S>> members() {
    return List.copyOf(members);
  }

  /** The members, grouped for a broadcast; grouped again only after a join or leave. */
  Audience<S> audience() {
    if (audience == null) {
      audience = new Audience<>(members);
    }
    return audience;
  }
}
