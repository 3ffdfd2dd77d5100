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
 * The sessions of one chat, one for each room in use. The last few rooms that showed stay as they
 * were left.
 */
public final class RoomSessions {
  /** So many rooms that nobody is in stay as they were left. */
  public static final int WARM = 4;

  private final Function<RoomId, RoomSession> making;

  /** The one that was opened last is the last. */
  private final LinkedHashMap<RoomId, RoomSession> sessions = new LinkedHashMap<>();

  private final Subscription subscription;

  /**
   * None yet.
   *
   * @param outbox whose messages show in their rooms as they are, whoever has changed them
   * @param changes show in their rooms, too
   * @param making makes the session of a room that nobody is in
   */
  public RoomSessions(Outbox outbox, PendingChanges changes, Function<RoomId, RoomSession> making) {
    this.making = making;
    subscription =
        Subscription.combine(outbox.onPut(this::show), changes.all().subscribe(this::showChanges));
  }

  /** The chat ends. */
  public void close() {
    subscription.unsubscribe();
  }

  public Optional<RoomSession> find(RoomId room) {
    return Optional.ofNullable(sessions.get(room));
  }

  public List<RoomSession> all() {
    return List.copyOf(sessions.values());
  }

  /** The session of a room that is opened now. */
  public RoomSession opened(RoomId room) {
    RoomSession session = sessions.get(room);
    RoomSession opened = session == null ? making.apply(room) : session;
    sessions.putLast(room, opened);
    return opened;
  }

  /** The session of a room that is entered without being opened. */
  public RoomSession entered(RoomId room) {
    RoomSession session = sessions.get(room);
    if (session != null) {
      return session;
    }
    RoomSession entered = making.apply(room);
    sessions.putFirst(room, entered);
    return entered;
  }

  /** Gives up what has not been open for longest. */
  public void trim() {
    List<RoomSession> idle = sessions.values().stream().filter(RoomSession::isIdle).toList();
    idle.stream().limit(Math.max(0, idle.size() - WARM)).forEach(this::drop);
  }

  /**
   * The user does not belong to a room, as the lists say. Somebody who is in there is told by the
   * server itself, and lists may be older than that.
   *
   * @return whether nobody is in there, and nothing of it is in memory any more
   */
  public boolean dropIfIdle(RoomId room) {
    RoomSession session = sessions.get(room);
    if (session != null && session.isIdle()) {
      drop(session);
    }
    return !sessions.containsKey(room);
  }

  /** Gives up every room that nobody is in. */
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
