package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredHistory;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageUpdate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way of a room's messages into the state: live, from an acknowledgement, or from the
 * history. Holds live events until the history before them is loaded.
 */
public final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final ServerLink link;
  private final RoomState room;
  private final Confirmations confirmations;
  private final ChatStore store;
  private final CatchUpFetcher fetcher;
  private final FxAnswers answers;
  private final List<LiveEvent> held = new ArrayList<>();
  private boolean fillingGap;

  public Arrivals(
      ServerLink link,
      RoomState room,
      Confirmations confirmations,
      ChatStore store,
      CatchUpFetcher fetcher,
      FxAnswers answers) {
    this.link = link;
    this.room = room;
    this.confirmations = confirmations;
    this.store = store;
    this.fetcher = fetcher;
    this.answers = answers;
  }

  /** New messages were broadcast. */
  public void live(List<Message> messages) {
    arrive(new LiveEvent.Posted(messages));
  }

  /** A message was broadcast in its present state. */
  public void updated(MessageUpdate update) {
    arrive(new LiveEvent.Updated(update));
  }

  private void arrive(LiveEvent event) {
    switch (room.access()) {
      case RoomAccess.Joined _ -> joined(event);
      case RoomAccess.Joining _ -> held.add(event);
      case RoomAccess.CatchingUp _ -> held.add(event);
      // The user is not in the room: the next catch-up brings it.
      case RoomAccess.Waiting _ -> {}
      case RoomAccess.Asking _ -> {}
      case RoomAccess.Denied _ -> {}
      case RoomAccess.Failed _ -> {}
    }
  }

  private void joined(LiveEvent event) {
    Timeline timeline = room.timeline();
    if (event.messages().stream().anyMatch(timeline.loaded()::contradicts)) {
      link.reconnect().run(); // The catch-up that follows finds out which is right.
      return;
    }
    take(event);
    if (timeline.loaded().hasGap()) {
      fillGap();
    } else if (event instanceof LiveEvent.Posted && room.isFollowing()) {
      timeline.forgetOld();
    }
  }

  private void take(LiveEvent event) {
    switch (event) {
      case LiveEvent.Posted posted -> deliver(posted.messages());
      case LiveEvent.Updated updated -> take(updated.update());
    }
  }

  private void take(MessageUpdate update) {
    Timeline timeline = room.timeline();
    Message message = confirmations.named(update.message());
    timeline.update(message, update.afterRev());
    if (!timeline.loaded().knows(message.id())) {
      timeline.skip(message);
    }
    if (!timeline.loaded().isAttached() || message.isDeleted()) {
      // The stored history is not updated otherwise while the reader is elsewhere, and its
      // pictures are deleted with a message however old it is.
      store.updateMessage(message);
    }
  }

  /** The room has more changes than the server broadcasts one by one. */
  public void changed(long lastRev) {
    room.timeline().numbers().heardOfChange(lastRev);
  }

  /** The server has confirmed a change by the user; this is the message now. */
  public void confirmed(Message message) {
    if (room.timeline().loaded().contradicts(message)) {
      link.reconnect().run();
    } else if (room.timeline().loaded().knows(message.id())) {
      room.timeline().merge(List.of(message));
    }
  }

  /**
   * The server has acknowledged a message of the user's. Does not check for a gap: an
   * acknowledgement may overtake the broadcasts before it.
   */
  public void stored(Message message) {
    if (room.timeline().loaded().contradicts(message)) {
      link.reconnect().run();
    } else {
      deliver(List.of(message));
    }
  }

  /** Shows the stored history of a room, and removes its messages from the outbox. */
  public void restore(StoredHistory stored) {
    List<Message> messages = stored.messages().stream().map(confirmations::named).toList();
    Paging older = stored.complete() ? Paging.EXHAUSTED : Paging.IDLE;
    room.timeline().mergePage(messages, older, stored.rev());
  }

  /** Shows the next part of the history; more follows before the held events are released. */
  public void add(CatchUpResult.Rest next) {
    Timeline timeline = room.timeline();
    timeline.mergePage(
        confirmations.history(next.messages()), timeline.loaded().paging(), next.rev());
  }

  /**
   * The history is complete: shows it together with the held events.
   *
   * @param changed the changes of messages that were known before
   */
  public void release(CatchUpResult result, MissedChanges.Found changed) {
    Timeline timeline = room.timeline();
    List<Message> live =
        held(LiveEvent.Posted.class).flatMap(each -> each.messages().stream()).toList();
    List<LiveEvent.Updated> updates = held(LiveEvent.Updated.class).toList();
    forgetHeld();
    switch (result) {
      case CatchUpResult.Rest rest -> {
        Paging older = Objects.requireNonNullElse(rest.older(), timeline.loaded().paging());
        timeline.mergePage(both(rest.messages(), live), older, rest.rev());
      }
      case CatchUpResult.Replacement next ->
          timeline.replace(both(next.messages(), live), next.older(), Paging.EXHAUSTED, next.rev());
      case CatchUpResult.Restored restored ->
          timeline.mergePage(both(restored.messages(), live), restored.older(), restored.rev());
      case CatchUpResult.Beginning beginning -> {
        Paging newer =
            timeline.loaded().isAttached() ? Paging.IDLE : timeline.loaded().newerPaging();
        List<Message> messages = confirmations.history(beginning.messages());
        timeline.mergePage(messages, timeline.loaded().paging(), newer, beginning.rev());
        deliver(live);
      }
      case CatchUpResult.Around around -> {
        List<Message> messages = confirmations.history(around.messages());
        timeline.replace(messages, around.older(), around.newer(), around.rev());
        deliver(live);
      }
    }
    changed.mergeInto(timeline);
    updates.forEach(this::take);
  }

  /** Drops the held events. */
  public void forgetHeld() {
    held.clear();
  }

  private <E extends LiveEvent> Stream<E> held(Class<E> type) {
    return held.stream().filter(type::isInstance).map(type::cast);
  }

  private List<Message> both(List<Message> history, List<Message> live) {
    return confirmations.history(eachOnce(Stream.concat(history.stream(), live.stream()).toList()));
  }

  /** A message that came twice must not confirm two pending messages with the same text. */
  private static List<Message> eachOnce(List<Message> messages) {
    Map<MessageId, Message> each = new LinkedHashMap<>();
    messages.forEach(message -> each.putIfAbsent(message.id(), message));
    return List.copyOf(each.values());
  }

  private void deliver(List<Message> messages) {
    Timeline timeline = room.timeline();
    List<Message> placed = new ArrayList<>();
    for (Message each : eachOnce(messages)) {
      Message claimed = confirmations.live(each);
      if (timeline.loaded().hasPlaceFor(each)) {
        placed.add(claimed);
      } else {
        timeline.skip(claimed);
      }
    }
    timeline.merge(placed);
  }

  private void fill(CatchUpResult result) {
    if (result instanceof CatchUpResult.Restored) {
      link.reconnect().run();
    } else if (CatchUpFetcher.suits(result, room)) {
      release(result, MissedChanges.Found.NOTHING);
    } else {
      fillGap();
    }
  }

  private void fillGap() {
    if (fillingGap) {
      return;
    }
    fillingGap = true;
    int window = room.timeline().loaded().window();
    answers.take(
        fetcher.fetch(room),
        () -> {
          fillingGap = false;
          return room.access() instanceof RoomAccess.Joined
              && room.timeline().loaded().window() == window;
        },
        result -> fill(result),
        thrown -> LOG.warn("Filling a gap in {} failed; it stays for now", room.id(), thrown));
  }
}
