package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Loads the members of rooms, and keeps those that show up to date. What is loaded is in {@link
 * RoomState#members()}. On the FX thread.
 */
public final class MemberRequests {
  private final Session session;
  private final RoomSessions sessions;
  private final ObservableValue<@Nullable RoomState> open;
  private final Subscription entering;
  private @Nullable RoomSession watched;
  private boolean shown;

  /**
   * @param open the room that shows
   */
  public MemberRequests(
      Session session, RoomSessions sessions, ObservableValue<@Nullable RoomState> open) {
    this.session = session;
    this.sessions = sessions;
    this.open = open;
    // After the entry: its own requests would compete with this one.
    entering = open.flatMap(RoomState::accessProperty).subscribe(_ -> watch());
  }

  /** Whether the server lists the members of its rooms. */
  public boolean areOffered() {
    return session.has(Feature.MEMBERSHIP);
  }

  /** Whether the server tells who is online. */
  public boolean tellPresence() {
    return session.has(Feature.PRESENCE);
  }

  /** Whether the members of the open room show. */
  public void setShown(boolean is) {
    shown = is;
    watch();
  }

  /** Requests the members of a room in use, unless what is known is current, or on its way. */
  public void load(RoomId room) {
    if (areOffered()) {
      sessions.find(room).ifPresent(each -> each.members().load());
    }
  }

  /**
   * The user's own role in a room; null while it is not known, where they have none, and for a room
   * that is not in use.
   */
  public ObservableValue<@Nullable MemberRole> ownRole(RoomId room) {
    return sessions
        .find(room)
        .map(RoomSession::room)
        .<ObservableValue<@Nullable MemberRole>>map(
            state ->
                Bindings.createObjectBinding(
                    () -> ownRole(state), state.members().listProperty(), state.accessProperty()))
        .orElseGet(() -> new SimpleObjectProperty<>(null));
  }

  private @Nullable MemberRole ownRole(RoomState room) {
    return room.access().mayWrite() ? room.members().roleOf(session.user().id()) : null;
  }

  /** Repeats a request that failed. */
  public void tryAgain(RoomId room) {
    sessions.find(room).ifPresent(each -> each.members().reload());
  }

  /** The members of some rooms have changed, or changes were missed. */
  public void changed() {
    sessions.all().forEach(each -> each.members().changed());
  }

  /** The server's database was replaced. */
  public void startOver() {
    sessions.all().forEach(each -> each.members().startOver());
  }

  /** Stops listening. */
  public void close() {
    entering.unsubscribe();
  }

  private void watch() {
    RoomState room = open.getValue();
    RoomSession next =
        shown && room != null
            ? sessions.find(room.id()).filter(RoomSession::isJoined).orElse(null)
            : null;
    if (watched != null && !watched.equals(next)) {
      watched.members().setWatched(false);
    }
    watched = next;
    if (next != null) {
      next.members().setWatched(true);
    }
  }
}
