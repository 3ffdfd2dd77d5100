package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Sought;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.UserTyping;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Knows which of the rooms in use shows, and passes events to them. On the FX thread. */
public final class Rooms {
  private final RoomDirectory directory;
  private final RoomSessions sessions;
  private final Deliveries deliveries;
  private final ReadOnlyObjectWrapper<@Nullable RoomState> open;
  private final Subscription listed;

  /**
   * @param directory the listed rooms
   * @param deliveries for the rooms that do not show
   * @param open holds the room that shows
   */
  public Rooms(
      RoomDirectory directory,
      RoomSessions sessions,
      Deliveries deliveries,
      ReadOnlyObjectWrapper<@Nullable RoomState> open) {
    this.directory = directory;
    this.sessions = sessions;
    this.deliveries = deliveries;
    this.open = open;
    listed =
        Subscription.combine(
            directory.communities().subscribe(this::describe),
            directory.clans().subscribe(this::describe));
  }

  /** Rooms in use have what the lists say of them. */
  private void describe() {
    sessions.all().forEach(this::describe);
  }

  private void describe(RoomSession session) {
    directory.find(session.id()).ifPresent(session.room()::setRoom);
  }

  /** The room that shows; null while none does. */
  public ReadOnlyObjectProperty<@Nullable RoomState> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The room that shows; null while none does. */
  public @Nullable RoomState open() {
    return open.get();
  }

  /** The rooms in memory, the one that was opened last before the others. */
  public List<RoomState> inUse() {
    return sessions.all().reversed().stream().map(RoomSession::room).toList();
  }

  /**
   * Opens a room. On return the former one is left and this one shows: as it was when it was left,
   * or empty. What is stored of it shows next, and it is joined once the client is connected. Does
   * nothing if the room is open already, unless it was denied or failed: then it is tried again.
   */
  public void open(RoomId id) {
    Optional<RoomSession> former = session();
    if (former.filter(each -> each.id().equals(id) && !each.isClosed()).isEmpty()) {
      former.ifPresent(RoomSession::hide);
      RoomSession next = sessions.opened(id);
      describe(next);
      next.room().setWatched(true); // The message pane corrects it.
      open.set(next.room());
      next.show();
      sessions.trim();
    }
  }

  /**
   * Opens a room to show one message of it.
   *
   * @param seq the number of the message; null for none
   */
  public void open(RoomId id, @Nullable Long seq) {
    open(id, seq == null ? null : new Sought.Numbered(seq));
  }

  /** Opens a room at a place; null for where the user was last. */
  void open(RoomId id, @Nullable Sought place) {
    open(id);
    RoomState room = open();
    if (room != null) {
      room.seek(place);
    }
  }

  /** Tries again to enter the open room, if it was denied or failed. */
  public void retry() {
    RoomState room = open();
    if (room != null) {
      open(room.id());
    }
  }

  /** Leaves the open room; none is open then. */
  public void close() {
    session().ifPresent(RoomSession::hide);
    open.set(null);
    sessions.trim();
  }

  /** Leaves a room, if it is open. */
  public void close(RoomId room) {
    if (session().filter(each -> each.id().equals(room)).isPresent()) {
      close();
    }
  }

  /** The session of the room that shows, if one does. */
  public Optional<RoomSession> session() {
    return Optional.ofNullable(open()).flatMap(room -> sessions.find(room.id()));
  }

  /** Removes the echo of a discarded message. */
  public void dropEcho(PendingMessage message) {
    sessions
        .find(message.room())
        .ifPresent(session -> session.room().timeline().overlay().dropEcho(message.id()));
  }

  /** Stores at once what is new in the rooms in use. */
  public void store() {
    sessions.all().stream().filter(RoomSession::isInUse).forEach(RoomSession::store);
  }

  /** The client is connected: enters the room that shows, and then those with waiting messages. */
  public void online() {
    session().ifPresent(RoomSession::enter);
    deliveries.online();
  }

  /** The connection is lost, for every room. */
  public void offline() {
    sessions.all().stream().filter(RoomSession::isInUse).forEach(RoomSession::offline);
    deliveries.offline();
  }

  /** Leaves all rooms and enters none any more. */
  public void end() {
    deliveries.close();
    listed.unsubscribe();
    close();
    sessions.close();
  }

  /** Messages of any one room were broadcast. */
  public void live(RoomId room, List<Message> messages) {
    sessions.find(room).ifPresent(session -> session.live(messages));
  }

  /**
   * A message of any room in its present state.
   *
   * @return whether only the lists say what is unread now
   */
  public boolean updated(MessageUpdate update) {
    Optional<RoomSession> session = sessions.find(update.message().room());
    session.ifPresent(found -> found.updated(update));
    return session.filter(found -> found.reading().cannotCount(update.message())).isPresent();
  }

  /**
   * A room has more changes than the server broadcasts one by one.
   *
   * @return whether only the lists say what is unread now
   */
  public boolean changed(RoomChanged change) {
    Optional<RoomSession> session = sessions.find(change.room());
    session.ifPresent(found -> found.changed(change.lastRev()));
    return session.filter(found -> found.reading().cannotCountChanges()).isPresent();
  }

  /** Somebody is typing in a room. */
  public void types(UserTyping typing) {
    sessions.find(typing.room()).ifPresent(session -> session.types(typing));
  }

  /** A user's last socket has left a room that this client is in. */
  public void left(UserId user) {
    sessions.all().forEach(session -> session.left(user));
  }

  /** Members of a room came or went. */
  public void present(PresenceChange change) {
    sessions.find(change.room()).ifPresent(session -> session.present(change));
  }

  /** The server has confirmed a change by the user, in any room. */
  public void confirmed(Message message) {
    sessions.find(message.room()).ifPresent(session -> session.confirmed(message));
  }

  /** The server's database was replaced: forgets what is known of every room. */
  public void startOver() {
    sessions.dropIdle();
    sessions.all().forEach(RoomSession::startOver);
  }

  /** The stored messages were deleted: the open room loads its messages from the server again. */
  public void reloadMessages() {
    sessions.dropIdle();
    session().filter(RoomSession::isJoined).ifPresent(RoomSession::reloadMessages);
  }
}
