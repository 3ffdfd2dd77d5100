package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a room that a user's last socket has left it. The user may be back soon, or be in the room
 * on another server: this one asks the others, and tells nobody if one objects. Where many are
 * present it is not told. Thread-safe.
 */
public final class Departures {
  /** In rooms with more sockets than this on a server, that server tells nobody. */
  static final int MOST_PRESENT = 100;

  /** How long a user may be away unnoticed, and then how long other servers may take to object. */
  static final Duration WAIT = Duration.ofSeconds(1);

  private final Rooms<ChatSession> rooms;
  private final ChatListener elsewhere;
  private final Later later;

  /** Who has left which room, until that is told or turns out to be wrong. */
  private final Set<Departure> pending = new HashSet<>();

  private record Departure(RoomId room, UserId user) {}

  /**
   * @param elsewhere notifies the other servers
   */
  public Departures(Rooms<ChatSession> rooms, ChatListener elsewhere, Later later) {
    this.rooms = rooms;
    this.elsewhere = elsewhere;
    this.later = later;
    rooms.setOnAbsent(this::left);
  }

  /** Called while the rooms are locked. */
  private void left(Socket<ChatSession> last, String room) {
    User user = last.session().identity().user();
    later.run(() -> ask(RoomId.parse(room), user), WAIT);
  }

  private void ask(RoomId room, User user) {
    if (!isHere(room, user.id()) && add(new Departure(room, user.id()))) {
      elsewhere.told(new ChatEvent.Departing(room, user.id()));
      later.run(() -> decide(room, user), WAIT);
    }
  }

  private void decide(RoomId room, User user) {
    if (remove(new Departure(room, user.id())) && !isHere(room, user.id())) {
      tell(room, user);
      elsewhere.told(new ChatEvent.Departed(room, user));
    }
  }

  /** Another server asks whether a user who has left a room there is in it here. */
  public void asked(RoomId room, UserId user) {
    if (isHere(room, user)) {
      elsewhere.told(new ChatEvent.Present(room, user));
    }
  }

  /** The user is in the room on another server. */
  public void isElsewhere(RoomId room, UserId user) {
    var _ = remove(new Departure(room, user));
  }

  /** Another server has found that the user has left the room. */
  public void departed(RoomId room, User user) {
    var _ = remove(new Departure(room, user.id()));
    if (!isHere(room, user.id())) {
      tell(room, user);
    }
  }

  private void tell(RoomId room, User user) {
    if (rooms.size(room.toString()) <= MOST_PRESENT) {
      rooms.broadcast(room.toString(), RoomNews.userLeft(user));
    }
  }

  private boolean isHere(RoomId room, UserId user) {
    return rooms.of(user).stream().anyMatch(each -> rooms.contains(each, room.toString()));
  }

  private synchronized boolean add(Departure departure) {
    return pending.add(departure);
  }

  private synchronized boolean remove(Departure departure) {
    return pending.remove(departure);
  }
}
