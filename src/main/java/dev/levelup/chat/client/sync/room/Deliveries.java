package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomState;
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
 * Delivers the messages that wait for rooms that do not show. Each such room is entered once per
 * connection, and again whenever the user has left it, until every message has its response.
 */
public final class Deliveries {
  private final RoomSessions sessions;
  private final Connection connection;
  private final Outbox outbox;
  private final ObservableValue<@Nullable RoomState> open;
  private final FxThread fx;

  /** The rooms that are entered, with the subscriptions that watch the progress. */
  private final Map<RoomId, Subscription> underWay = new LinkedHashMap<>();

  private final Set<RoomId> done = new HashSet<>();
  private final Subscription listening;
  private boolean looksSoon;
  private boolean closed;

  /**
   * No delivery is under way.
   *
   * @param open the room that shows, which delivers by itself
   */
  public Deliveries(
      RoomSessions sessions,
      Connection connection,
      Outbox outbox,
      ObservableValue<@Nullable RoomState> open,
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

  /** The connection is lost; the next one begins the deliveries again. */
  public void offline() {
    List.copyOf(underWay.keySet()).forEach(this::end);
  }

  /** Ends the deliveries: none begins any more. */
  public void close() {
    closed = true;
    listening.unsubscribe();
    offline();
  }

  /** The room that is being entered and matches, for an event that does not name its room. */
  public Optional<RoomSession> entering(Predicate<RoomSession> wanted) {
    return underWay.keySet().stream()
        .flatMap(room -> sessions.find(room).stream())
        .filter(RoomSession::isEntering)
        .filter(wanted)
        .findFirst();
  }

  /** The room that shows is in use already, and remains so. */
  private void giveWay(@Nullable RoomState next) {
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
      // Later: the caller is still changing the state.
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
    session.sendWaiting();
    if (session.hasDelivered()) {
      done.add(session.id());
      end(session.id());
      sessions.trim();
    }
  }

  /** Leaves the room. If it is closed, its messages are refused with that reason. */
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
    RoomState shown = open.getValue();
    return outbox.all().stream()
        .filter(PendingMessage::isSentAutomatically)
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
