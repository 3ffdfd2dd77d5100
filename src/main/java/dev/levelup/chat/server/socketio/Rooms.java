package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rooms of sockets, for broadcasts. All methods may be called from any thread and none of them
 * blocks for long. Everything that one thread broadcasts and emits arrives at every socket in that
 * order. A join or leave is visible to every broadcast that is started after it returned.
 *
 * @param <S> the application's data for a socket
 */
public final class Rooms<S> {
  private final Map<String, Room<S>> rooms = new HashMap<>();

  /** The names of each connected socket's rooms; a socket without an entry cannot join. */
  private final Map<Socket<S>, Set<String>> memberships = new HashMap<>();

  private final Map<Object, Set<Socket<S>>> byOwner = new HashMap<>();
  private final Function<? super S, ?> owner;
  private final int mostOfOneOwner;
  private final LongAdder deliveries = new LongAdder();
  private BiConsumer<Socket<S>, String> onAbsent = (_, _) -> {};

  /**
   * An empty set of rooms.
   *
   * @param owner returns a socket's owner; always the same one for the same socket
   * @param mostOfOneOwner how many sockets of one owner may be connected at a time
   */
  public Rooms(Function<? super S, ?> owner, int mostOfOneOwner) {
    this.owner = owner;
    this.mostOfOneOwner = mostOfOneOwner;
  }

  /**
   * Adds a socket to a room; does nothing if it is in the room already or is not connected any
   * more.
   *
   * @return whether it joined and no other socket of its owner was in the room
   */
  public synchronized boolean join(Socket<S> socket, String room) {
    Set<String> joined = memberships.get(socket);
    boolean isFirst = joined != null && ofOwner(socket).stream().noneMatch(in(room));
    if (joined != null && joined.add(room)) {
      rooms.computeIfAbsent(room, _ -> new Room<>()).add(socket);
    }
    return isFirst;
  }

  private Predicate<Socket<S>> in(String room) {
    return socket -> contains(socket, room);
  }

  private Set<Socket<S>> ofOwner(Socket<S> socket) {
    return byOwner.getOrDefault(owner.apply(socket.session()), Set.of());
  }

  /**
   * Sets what happens when the last socket of an owner has left a room.
   *
   * @param then gets that socket and the room; called while the rooms are locked: must not block
   */
  public synchronized void setOnAbsent(BiConsumer<Socket<S>, String> then) {
    onAbsent = then;
  }

  /** The owners of the connected sockets. */
  public synchronized Set<Object> owners() {
    return Set.copyOf(byOwner.keySet());
  }

  /** The rooms in which any socket is. */
  public synchronized Set<String> inhabited() {
    return Set.copyOf(rooms.keySet());
  }

  /** The connected sockets of an owner, the oldest first. */
  public synchronized List<Socket<S>> of(Object who) {
    return List.copyOf(byOwner.getOrDefault(who, Set.of()));
  }

  /**
   * Removes a socket from a room; does nothing if it is not in the room. Anything sent to it
   * afterwards arrives after all of the room's events that it still receives.
   */
  public synchronized void leave(Socket<S> socket, String room) {
    Set<String> joined = memberships.get(socket);
    if (joined != null && joined.remove(room)) {
      remove(socket, room);
      tellIfAbsent(socket, room);
    }
  }

  public synchronized boolean contains(Socket<S> socket, String room) {
    return memberships.getOrDefault(socket, Set.of()).contains(room);
  }

  /** The connected sockets of an owner that are not in the room. */
  public synchronized List<Socket<S>> outside(Object who, String room) {
    return byOwner.getOrDefault(who, Set.of()).stream()
        .filter(socket -> !contains(socket, room))
        .toList();
  }

  /** Whether any connected socket is not in the room. */
  public synchronized boolean anyOutside(String room) {
    return memberships.size() > size(room);
  }

  /** How many sockets are in the room at this moment. */
  public synchronized int size(String room) {
    Room<S> found = rooms.get(room);
    return found == null ? 0 : found.size();
  }

  /** The sockets in the room at this moment. */
  public synchronized List<Socket<S>> members(String room) {
    Room<S> found = rooms.get(room);
    return found == null ? List.of() : found.members();
  }

  /** Sends an event to all sockets in the room. */
  public void broadcast(String room, Event event) {
    fanOut(null, room, event);
  }

  /** Sends an event to all sockets in the room except one. */
  public void broadcastExcept(Socket<S> except, String room, Event event) {
    fanOut(except, room, event);
  }

  /** How many times a broadcast was sent to a socket. */
  public long deliveries() {
    return deliveries.sum();
  }

  private void fanOut(@Nullable Socket<S> except, String room, Event event) {
    if (isInhabited(room)) {
      List<SharedPacket> packets =
          PacketEncoder.event(event).stream().map(SharedPacket::of).toList();
      tell(except, room, packets);
    }
  }

  /** Whether any socket is in the room. */
  public synchronized boolean isInhabited(String room) {
    return rooms.containsKey(room);
  }

  /** Atomic with reading the members: a leave in between would come too late. */
  private synchronized void tell(
      @Nullable Socket<S> except, String room, List<SharedPacket> packets) {
    Audience<S> audience = audience(room);
    if (audience != null) {
      deliveries.add(audience.size() - (except == null ? 0 : 1)); // before any socket receives it
      audience.tell(packets, except);
    }
  }

  synchronized @Nullable Audience<S> audience(String room) {
    Room<S> found = rooms.get(room);
    return found == null ? null : found.audience();
  }

  /**
   * Allows a socket to join rooms; false if its owner already has the maximum number of sockets.
   */
  synchronized boolean admit(Socket<S> socket) {
    Object whose = owner.apply(socket.session());
    Set<Socket<S>> others = byOwner.getOrDefault(whose, Set.of());
    if (others.size() >= mostOfOneOwner) {
      return false;
    }
    byOwner.computeIfAbsent(whose, _ -> new LinkedHashSet<>()).add(socket);
    memberships.put(socket, new HashSet<>());
    return true;
  }

  /** The socket is disconnected: removes it from all rooms and prevents further joins. */
  synchronized void evict(Socket<S> socket) {
    Set<String> joined = memberships.remove(socket);
    if (joined != null) {
      joined.forEach(room -> remove(socket, room));
      byOwner.computeIfPresent(owner.apply(socket.session()), (_, own) -> without(own, socket));
      joined.forEach(room -> tellIfAbsent(socket, room));
    }
  }

  private void tellIfAbsent(Socket<S> socket, String room) {
    if (ofOwner(socket).stream().noneMatch(in(room))) {
      onAbsent.accept(socket, room);
    }
  }

  private static <T> @Nullable Set<T> without(Set<T> set, T gone) {
    set.remove(gone);
    return set.isEmpty() ? null : set;
  }

  private void remove(Socket<S> socket, String room) {
    rooms.computeIfPresent(room, (_, found) -> found.remove(socket) ? null : found);
  }
}
