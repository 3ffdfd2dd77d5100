package dev.levelup.chat.client.sync.keep;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.KeptPart;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.KeptRoom;
import dev.levelup.chat.client.state.KeptRoom.Phase;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.client.state.RoomChoices;
import dev.levelup.chat.client.sync.connection.Failures;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the whole history of the rooms that the user keeps, in the background: one request at a
 * time, with pauses, and only while nothing speaks against it. It goes on where it stopped, also
 * after a restart. On the FX thread.
 */
public final class Keeping {
  /** Between two requests. */
  static final Duration PAUSE = Duration.ofMillis(500);

  /** What comes is stored by those who show it; only what then is missing is fetched. */
  static final Duration SETTLING = Duration.ofSeconds(15);

  /** The server does not tell of each change in a room that is not open. */
  static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  /** The FX thread has other work if a task waits for so long. */
  private static final Duration BEHIND = Duration.ofMillis(50);

  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

  private final ServerLink link;
  private final boolean offered;
  private final ChatStore store;
  private final RoomChoices choices;
  private final Retry retry;
  private final FxAnswers answers;
  private final FxThread fx;
  private final InstantSource clock;
  private final KeptUpdates updates;
  private final ObservableMap<RoomId, KeptRoom> rooms = FXCollections.observableHashMap();
  private final ObservableMap<RoomId, KeptRoom> view =
      FXCollections.unmodifiableObservableMap(rooms);
  private final Map<RoomId, Wanted> wanted = new LinkedHashMap<>();

  /** Those that may lack something. */
  private final Queue<Wanted> queue = new ArrayDeque<>();

  /** Those with news that others may store yet. */
  private final Set<Wanted> settling = new HashSet<>();

  private final InvalidationListener chosen = _ -> follow();
  private final Subscription certain;
  private Subscription timer = Subscription.EMPTY;
  private @Nullable Phase pause;
  private long turn;
  private boolean busy;

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
    this.link = link;
    this.offered = canKeep(link.session());
    this.store = persistentState.store();
    this.choices = persistentState.choices();
    this.retry = retry;
    this.answers = answers;
    this.fx = fx;
    this.clock = clock;
    this.updates = new KeptUpdates(store, fx);
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
    return view;
  }

  /** Sets whether the whole history of a room is stored. */
  public void keep(RoomId room, boolean is) {
    choices.put(room, choices.get(room).withKept(is));
  }

  /** Keeps no room any more. */
  public void keepNone() {
    wanted.keySet().stream().toList().forEach(each -> keep(each, false));
  }

  /**
   * Sets what speaks against fetching.
   *
   * @param reason the phase in which rooms wait; null if nothing does
   */
  public void setPause(@Nullable Phase reason) {
    fx.assertOnThread();
    if (pause != reason) {
      pause = reason;
      drop();
      enqueueAll();
    }
  }

  /** A room has a message and a change of those numbers; 0 if that is not known. */
  public void heard(RoomId room, long seq, long rev) {
    Wanted kept = wanted.get(room);
    if (kept != null) {
      kept.hear(seq, rev);
      if (settling.add(kept)) {
        answers.later(SETTLING, () -> settling.remove(kept), () -> enqueue(kept));
      }
    }
  }

  private void enqueue(Wanted kept) {
    if (wanted.containsValue(kept) && !queue.contains(kept)) {
      queue.add(kept);
    }
    goOn();
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
    if (wanted.containsKey(room)) {
      updates.add(update);
      heard(room, 0, update.message().rev());
    }
  }

  /** The server has other messages now: what was heard of the former ones means nothing. */
  public void startOver() {
    updates.clear();
    wanted.replaceAll((room, _) -> new Wanted(room));
    drop();
    enqueueAll();
  }

  public void close() {
    choices.all().removeListener(chosen);
    certain.unsubscribe();
    timer.unsubscribe();
    updates.write();
    wanted.clear();
    queue.clear();
    drop();
  }

  private void follow() {
    if (!offered) {
      return;
    }
    choices.all().forEach((room, choice) -> follow(room, choice));
    wanted.keySet().removeIf(room -> !choices.get(room).kept());
    rooms.keySet().retainAll(wanted.keySet());
    queue.removeIf(each -> wanted.get(each.room()) != each);
    answers.soon(() -> true, this::goOn); // Once the choice is stored.
  }

  private void follow(RoomId room, RoomChoice choice) {
    if (choice.kept() && !wanted.containsKey(room)) {
      Wanted begun = new Wanted(room);
      wanted.put(room, begun);
      rooms.put(room, KeptRoom.NEW.in(waiting()));
      queue.add(begun);
    }
  }

  private void connectionChanged() {
    drop();
    lookAgain();
  }

  private void lookAgain() {
    wanted.values().forEach(Wanted::doubt);
    enqueueAll();
  }

  private void enqueueAll() {
    timer.unsubscribe();
    queue.clear();
    queue.addAll(wanted.values());
    goOn();
  }

  /** Responses that are still to come are dropped; those rooms are looked at again. */
  private void drop() {
    turn++;
    busy = false;
  }

  /** The phase of a room that lacks something. */
  private Phase waiting() {
    if (pause != null) {
      return pause;
    }
    return link.epochs().certainProperty().get() ? Phase.FETCHING : Phase.OFFLINE;
  }

  private BooleanSupplier still() {
    long mine = turn;
    return () -> mine == turn;
  }

  /** Looks at the next room, unless a request is under way or something speaks against it. */
  private void goOn() {
    Wanted next = queue.peek();
    if (busy || next == null) {
      return;
    }
    busy = true;
    answers.take(
        store.kept(next.room()), still(), part -> take(next, part), thrown -> failed(next, thrown));
  }

  private void take(Wanted next, Optional<KeptPart> found) {
    if (found.isEmpty() || wanted.get(next.room()) != next) {
      done(next);
      return;
    }
    KeptPart part = found.get();
    show(next, part);
    if (waiting() != Phase.FETCHING) {
      queue.remove(next); // The end of the pause brings it back.
      busy = false;
      goOn();
      return;
    }
    whenIdle(() -> ask(next, part));
  }

  private void show(Wanted next, KeptPart part) {
    rooms.put(
        next.room(),
        new KeptRoom(
            next.isComplete(part) ? Phase.COMPLETE : waiting(),
            part.oldest(),
            part.size().messages(),
            part.size().bytes()));
  }

  private void ask(Wanted next, KeptPart part) {
    CompletableFuture<Wanted.Answer> answer = next.ask(link.history(), part);
    if (answer == null) {
      done(next);
    } else {
      answers.take(answer, still(), page -> take(next, page), thrown -> failed(next, thrown));
    }
  }

  private void take(Wanted next, Wanted.Answer answer) {
    retry.reset();
    next.answered(answer);
    BooleanSupplier still = still();
    answers.take(
        store.keep(next.room(), answer.content()),
        still,
        _ -> answers.later(PAUSE, still, () -> another(next)),
        thrown -> failed(next, thrown));
  }

  /** Each room in its turn. */
  private void another(Wanted former) {
    if (queue.remove(former)) {
      queue.add(former);
    }
    busy = false;
    goOn();
  }

  private void done(Wanted next) {
    queue.remove(next);
    if (queue.isEmpty()) {
      timer.unsubscribe();
      timer = fx.after(LOOK_AGAIN, this::lookAgain);
    }
    busy = false;
    goOn();
  }

  private void failed(Wanted next, Throwable thrown) {
    BooleanSupplier still = still();
    if (Failures.isRefusal(thrown, 403) || Failures.isRefusal(thrown, 404)) {
      done(next); // The lists or an event say what that means.
      return;
    }
    LOG.info("The history of {} is fetched later: {}", next.room(), Failures.causes(thrown));
    Duration asked =
        ApiException.of(thrown) instanceof ApiException.Refused refused
            ? refused.retryAfter()
            : null;
    retry.after(asked, still, () -> another(next));
  }

  /** Runs a task if the FX thread has no other work, or else after a pause. */
  private void whenIdle(Runnable task) {
    Instant asked = clock.instant();
    BooleanSupplier still = still();
    answers.soon(
        still,
        () -> {
          if (asked.plus(BEHIND).isBefore(clock.instant())) {
            answers.later(PAUSE, still, () -> whenIdle(task));
          } else {
            task.run();
          }
        });
  }
}
