package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.RoomId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.util.Subscription;

/**
 * The sessions of one chat, one per room in use. The last few rooms that showed remain in memory.
 */
public final class RoomSessions {
  /** How many rooms remain in memory after the user has left them. */
  public static final int WARM = 4;

  private final Function<RoomId, RoomSession> making;

  /** The most recently opened one is the last. */
  private final LinkedHashMap<RoomId, RoomSession> sessions = new LinkedHashMap<>();

  private final Subscription subscription;

  /**
   * Without sessions.
   *
   * @param outbox its messages show in their rooms, in their present state
   * @param changes these show in their rooms, too
   * @param making creates the session of a room
   */
  public RoomSessions(Outbox outbox, PendingChanges changes, Function<RoomId, RoomSession> making) {
    this.making = making;
    subscription =
        Subscription.combine(outbox.onPut(this::show), changes.all().subscribe(this::showChanges));
  }

  /** Stops listening. */
  public void close() {
    subscription.unsubscribe();
  }

  public Optional<RoomSession> find(RoomId room) {
    return Optional.ofNullable(sessions.get(room));
  }

  public List<RoomSession> all() {
    return List.copyOf(sessions.values());
  }

  /** The session of a room that is opened; created if there is none. */
  public RoomSession opened(RoomId room) {
    RoomSession session = sessions.get(room);
    RoomSession opened = session == null ? making.apply(room) : session;
    sessions.putLast(room, opened);
    return opened;
  }

  /** The session of a room that is entered without being opened; created if there is none. */
  public RoomSession entered(RoomId room) {
    RoomSession session = sessions.get(room);
    if (session != null) {
      return session;
    }
    RoomSession entered = making.apply(room);
    sessions.putFirst(room, entered);
    return entered;
  }

  /** Drops the idle sessions that were opened least recently. */
  public void trim() {
    List<RoomSession> idle = sessions.values().stream().filter(RoomSession::isIdle).toList();
    idle.stream().limit(Math.max(0, idle.size() - WARM)).forEach(this::drop);
  }

  /**
   * Drops the session of a room that is not in the user's lists any more. Not while the user is in
   * it: the server sends an event then, and the lists may be older than that.
   *
   * @return whether nothing of the room is in memory any more
   */
  public boolean dropIfIdle(RoomId room) {
    RoomSession session = sessions.get(room);
    if (session != null && session.isIdle()) {
      drop(session);
    }
    return !sessions.containsKey(room);
  }

  /** Drops every idle session. */
  public void dropIdle() {
    sessions.values().removeIf(RoomSession::isIdle);
  }

  private void drop(RoomSession session) {
    sessions.remove(session.id());
  }

  private void showChanges() {
    sessions.values().forEach(RoomSession::showChanges);
  }

  private void show(PendingMessage message) {
    find(message.room()).ifPresent(session -> session.showEcho(message));
  }
}
