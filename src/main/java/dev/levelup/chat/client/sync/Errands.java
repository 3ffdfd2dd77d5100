package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.Observable;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what waits for rooms that do not show. Once for each connection, and again whenever the
 * user has left the room, an {@link Errand} enters it, and stays until everything has its answer.
 */
final class Errands {
  private final Line line;
  private final Outbox outbox;
  private final CurrentRoom shown;
  private final Supplier<RoomServices> services;
  private final FxThread fx;
  private final Map<RoomId, Errand> underWay = new LinkedHashMap<>();
  private final Set<RoomId> done = new HashSet<>();
  private boolean looksSoon;
  private boolean closed;

  /**
   * None is under way.
   *
   * @param shown the room that shows delivers by itself
   * @param services new ones for each errand
   */
  Errands(
      Line line, Outbox outbox, CurrentRoom shown, Supplier<RoomServices> services, FxThread fx) {
    this.line = line;
    this.outbox = outbox;
    this.shown = shown;
    this.services = services;
    this.fx = fx;
    outbox.changes().addListener((Observable any) -> lookSoon());
    shown.openProperty().subscribe(this::giveWay);
  }

  void online() {
    done.clear();
    lookSoon();
  }

  /** The connection is lost: the next one begins them anew. */
  void offline() {
    underWay.values().forEach(Errand::end);
    underWay.clear();
  }

  /** The server's database is in another life. */
  void startOver() {
    underWay.values().forEach(Errand::startOver);
  }

  /** The chat ends: none begins any more. */
  void close() {
    closed = true;
    offline();
  }

  /** A broadcast of any room. */
  void live(Message message) {
    underWay.values().forEach(each -> each.live(message));
  }

  /**
   * The event {@code clan-access-denied}, which does not name its clan.
   *
   * @return whether it means an errand: one that is still entering a clan
   */
  boolean closed(AccessDenied reason) {
    boolean refusedEntry = !reason.code().equals(ErrorCode.REMOVED);
    Optional<Errand> entering = entering(each -> each.isToClan() && refusedEntry);
    if (!line.session().has(Feature.ACK)) {
      entering.ifPresent(each -> each.deny(reason));
    }
    return entering.isPresent();
  }

  /**
   * An {@code error} of a server that does not acknowledge.
   *
   * @return whether it was taken to mean an errand that is still entering
   */
  boolean failed(ApiError error) {
    Optional<Errand> entering = entering(any -> true);
    entering.ifPresent(each -> each.refuse(error));
    return entering.isPresent();
  }

  private Optional<Errand> entering(Predicate<Errand> wanted) {
    return underWay.values().stream().filter(Errand::isEntering).filter(wanted).findFirst();
  }

  /** The room that shows is left before it is entered: both go over one socket. */
  private void giveWay(@Nullable OpenRoom next) {
    if (next != null) {
      done.remove(next.id());
      Errand errand = underWay.remove(next.id());
      if (errand != null) {
        errand.end();
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
    if (!closed && line.connection().isOnline()) {
      for (Errand each : List.copyOf(underWay.values())) {
        goOn(each);
      }
      waiting().forEach(this::begin);
    }
  }

  private void goOn(Errand errand) {
    errand.goOn();
    if (errand.isDone()) {
      underWay.remove(errand.room());
      done.add(errand.room());
      errand.end();
    }
  }

  private List<RoomId> waiting() {
    OpenRoom open = shown.open();
    return outbox.all().stream()
        .filter(PendingMessage::goesOutByItself)
        .map(PendingMessage::room)
        .distinct()
        .filter(each -> open == null || !each.equals(open.id()))
        .filter(each -> !underWay.containsKey(each) && !done.contains(each))
        .toList();
  }

  private void begin(RoomId room) {
    underWay.put(room, new Errand(room, services.get(), outbox, this::lookSoon));
  }
}
