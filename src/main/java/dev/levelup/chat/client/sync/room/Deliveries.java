package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.RoomId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what waits for rooms that do not show. Once for each connection, and again whenever the
 * user has left the room, it is entered, until everything has its answer.
 */
public final class Deliveries {
  private final RoomSessions sessions;
  private final Connection connection;
  private final Outbox outbox;
  private final ObservableValue<@Nullable OpenRoom> open;
  private final FxThread fx;

  /** The rooms that are entered, and what tells how far that has come. */
  private final Map<RoomId, Subscription> underWay = new LinkedHashMap<>();

  private final Set<RoomId> done = new HashSet<>();
  private final Subscription listening;
  private boolean looksSoon;
  private boolean closed;

  /**
   * None is under way.
   *
   * @param open the room that shows, which delivers by itself
   */
  public Deliveries(
      RoomSessions sessions,
      Connection connection,
      Outbox outbox,
      ObservableValue<@Nullable OpenRoom> open,
      FxThread fx) {
    this.sessions = sessions;
    this.connection = connection;
    this.outbox = outbox;
    this.open = open;
    this.fx = fx;
    listening =
        Subscription.combine(
            outbox.changes().subscribe(this::lookSoon), open.subscribe(this::giveWay));
  }

  public void online() {
    done.clear();
    lookSoon();
  }

  /** The connection is lost: the next one begins them anew. */
  public void offline() {
    List.copyOf(underWay.keySet()).forEach(this::end);
  }

  /** The chat ends: none begins any more. */
  public void close() {
    closed = true;
    listening.unsubscribe();
    offline();
  }

  /** The room that is still being entered, where something may be about that and does not say. */
  public Optional<RoomSession> entering(Predicate<RoomSession> wanted) {
    return underWay.keySet().stream()
        .flatMap(room -> sessions.find(room).stream())
        .filter(RoomSession::isEntering)
        .filter(wanted)
        .findFirst();
  }

  /** The room that shows is in use already, and stays so. */
  private void giveWay(@Nullable OpenRoom next) {
    if (next != null) {
      done.remove(next.id());
      Subscription progress = underWay.remove(next.id());
      if (progress != null) {
        progress.unsubscribe();
      }
    }
    lookSoon();
  }

  private void lookSoon() {
    if (!looksSoon) {
      looksSoon = true;
      // Not now: whoever has changed something is not through with it.
      fx.execute(this::look);
    }
  }

  private void look() {
    looksSoon = false;
    if (!closed && connection.isOnline()) {
      List.copyOf(underWay.keySet()).forEach(room -> sessions.find(room).ifPresent(this::goOn));
      waiting().forEach(this::begin);
    }
  }

  private void goOn(RoomSession session) {
    session.letOut();
    if (session.hasDelivered()) {
      done.add(session.id());
      end(session.id());
      sessions.trim();
    }
  }

  /** Leaves the room. What it did not take because it is closed is refused with that reason. */
  private void end(RoomId room) {
    Subscription progress = underWay.remove(room);
    if (progress != null) {
      progress.unsubscribe();
    }
    sessions
        .find(room)
        .ifPresent(
            session -> {
              session.giveUp();
              session.leave();
            });
  }

  private List<RoomId> waiting() {
    OpenRoom shown = open.getValue();
    return outbox.all().stream()
        .filter(PendingMessage::goesOutByItself)
        .map(PendingMessage::room)
        .distinct()
        .filter(each -> shown == null || !each.equals(shown.id()))
        .filter(each -> !underWay.containsKey(each) && !done.contains(each))
        .toList();
  }

  private void begin(RoomId room) {
    RoomSession session = sessions.entered(room);
    session.deliver();
    underWay.put(room, session.room().accessProperty().subscribe(_ -> lookSoon()));
  }
}
