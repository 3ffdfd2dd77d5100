package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.state.RoomChoices;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the whole history of the rooms that the user keeps, in the background: one request at a
 * time, with pauses, and only while nothing speaks against it. It goes on where it stopped, also
 * after a restart. On the FX thread.
 */
public final class Keeping {
  /** What comes is stored by those who show it; only what then is missing is fetched. */
  static final Duration SETTLING = Duration.ofSeconds(15);

  private final boolean offered;
  private final RoomChoices choices;
  private final FxAnswers answers;
  private final FxThread fx;
  private final KeptRooms rooms;
  private final FetchQueue queue;
  private final Fetcher fetcher;
  private final KeptUpdates updates;

  /** Those with news that others may store yet. */
  private final Set<Wanted> settling = new HashSet<>();

  private final InvalidationListener chosen = _ -> follow();
  private final Subscription certain;

  /**
   * Fetches nothing yet.
   *
   * @param retry repeats failed requests
   */
  public Keeping(
      ServerLink link,
      PersistentState persistentState,
      Retry retry,
      FxAnswers answers,
      FxThread fx,
      InstantSource clock) {
    this.offered = canKeep(link.session());
    this.choices = persistentState.choices();
    this.answers = answers;
    this.fx = fx;
    rooms = new KeptRooms(link);
    queue = new FetchQueue(rooms, fx);
    fetcher =
        new Fetcher(
            rooms, queue, persistentState.store(), retry, answers, new IdleTimes(answers, clock));
    updates = new KeptUpdates(persistentState.store(), fx);
    choices.all().addListener(chosen);
    certain = link.epochs().certainProperty().subscribe(_ -> connectionChanged());
  }

  private static boolean canKeep(Session session) {
    return session.has(Feature.SEQ) && session.has(Feature.CURSORS) && session.has(Feature.CHANGES);
  }

  /** Whether the server can return the whole history of a room and what has changed in it. */
  public boolean isOffered() {
    return offered;
  }

  /** How much is stored of each room that the user keeps; read-only. */
  public ObservableMap<RoomId, KeptRoom> rooms() {
    return rooms.view();
  }

  /** Sets whether the whole history of a room is stored. */
  public void keep(RoomId room, boolean is) {
    choices.put(room, choices.get(room).withKept(is));
  }

  /** Keeps no room any more. */
  public void keepNone() {
    rooms.all().stream().map(Wanted::room).toList().forEach(each -> keep(each, false));
  }

  private void follow() {
    if (offered) {
      rooms.follow(chosen()).forEach(queue::add);
      answers.soon(() -> true, fetcher::goOn); // Once the choice is stored.
    }
  }

  private Set<RoomId> chosen() {
    return choices.all().entrySet().stream()
        .filter(each -> each.getValue().kept())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Sets what speaks against fetching.
   *
   * @param reason the phase in which rooms wait; null if nothing does
   */
  public void setPause(@Nullable Phase reason) {
    fx.assertOnThread();
    if (rooms.setPause(reason)) {
      fetcher.drop();
      queue.fill();
    }
  }

  private void connectionChanged() {
    fetcher.drop();
    queue.doubt();
  }

  /** A room has a message and a change of those numbers; 0 if that is not known. */
  public void heard(RoomId room, long seq, long rev) {
    Wanted kept = rooms.find(room);
    if (kept != null) {
      kept.hear(seq, rev);
      settle(kept);
    }
  }

  private void settle(Wanted kept) {
    if (settling.add(kept)) {
      answers.later(SETTLING, () -> settling.remove(kept), () -> settled(kept));
    }
  }

  private void settled(Wanted kept) {
    queue.add(kept);
    fetcher.goOn();
  }

  /** A message was broadcast. */
  public void posted(Message message) {
    Long seq = message.seq();
    heard(message.room(), seq == null ? 0 : seq, 0);
  }

  /** There is news in a room that is not open. */
  public void heard(RoomActivityEvent news) {
    heard(news.room(), news.activity().lastSeq(), news.activity().lastRev());
  }

  /** A message of any room was broadcast in its present state. */
  public void updated(MessageUpdate update) {
    RoomId room = update.message().room();
    if (rooms.find(room) != null) {
      updates.add(update);
      heard(room, 0, update.message().rev());
    }
  }

  /** The server has other messages now: what was heard of the former ones means nothing. */
  public void startOver() {
    updates.clear();
    rooms.startOver();
    fetcher.drop();
    queue.fill();
  }

  /** Stores what has been heard, and fetches nothing any more. */
  public void close() {
    choices.all().removeListener(chosen);
    certain.unsubscribe();
    updates.write();
    rooms.clear();
    queue.close();
    fetcher.drop();
  }
}
