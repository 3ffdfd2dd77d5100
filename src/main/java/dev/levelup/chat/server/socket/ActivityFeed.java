package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.activity.Activities;
import dev.levelup.chat.server.domain.activity.Since;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.store.FaultLog;
import dev.levelup.chat.server.store.RoomHead;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells members of a room what happens in it while their sockets have not joined it: the state of
 * that moment, at most once a second for a room; those whom a message mentions at once. The states
 * are computed on the feed's own thread, in slices of members, so that a large room delays neither
 * commits nor other rooms. Thread-safe; only the tasks block.
 */
public final class ActivityFeed {
  /** The pause between two events for one member; what happens meanwhile is told as one. */
  static final Duration REST = Duration.ofSeconds(1);

  /** The members who are told at once. */
  static final int SLICE = 200;

  /** The pause after a slice, in which acknowledgements and other rooms have their turn. */
  static final Duration PAUSE = Duration.ofMillis(10);

  private static final FaultLog FAULTS = new FaultLog(ActivityFeed.class);

  private final Rooms<ChatSession> rooms;
  private final RoomAdmission admission;
  private final Activities activities;
  private final Later later;

  /** What waits to be told of each room that is being told or rests. */
  private final Map<RoomId, Waiting> waiting = new HashMap<>();

  /** The newest numbers heard of; empty if there is no other server. */
  private final Map<RoomId, RoomNumbers> heard = new HashMap<>();

  /** Guarded by the feed. */
  private static final class Waiting {
    private Since since = Since.NOW;
    private boolean resting;
    private int rests;
    private boolean atOnce;
    private Duration paused = Duration.ZERO;

    /** What some users were told in advance: it is not repeated. */
    private final Map<UserId, RoomActivityEvent> toldBefore = new HashMap<>();
  }

  /**
   * @param later runs one task at a time, in order
   */
  public ActivityFeed(
      Rooms<ChatSession> rooms, RoomAdmission admission, Activities activities, Later later) {
    this.rooms = rooms;
    this.admission = admission;
    this.activities = activities;
    this.later = later;
  }

  /** A message was committed. */
  public void posted(Message message) {
    long seq = DeliveryCursor.numberOf(message);
    Since before = new Since(seq - 1, Long.MAX_VALUE);
    RoomId room = message.room();
    if (!isNews(room, new RoomNumbers(seq, 0)) || !rooms.anyOutside(room.toString())) {
      return;
    }
    if (!message.mentions().users().isEmpty()) {
      later.run(() -> tellBefore(room, before, message.mentions().users()), Duration.ZERO);
    }
    happened(room, before, message.mentions().all());
  }

  /** A change of a message was committed. */
  public void changed(Message message) {
    if (isNews(message.room(), new RoomNumbers(0, message.rev()))) {
      happened(message.room(), new Since(Long.MAX_VALUE, message.rev() - 1), false);
    }
  }

  /** Keeps account of all rooms from now on, so that {@link #look} finds what was not heard of. */
  public synchronized void begin(List<RoomHead> heads) {
    heard.clear();
    heads.forEach(head -> heard.put(head.room(), head.numbers()));
  }

  /** Tells what another server has committed and was not heard of. */
  public void look(List<RoomHead> heads) {
    heads.forEach(this::look);
  }

  private synchronized void look(RoomHead head) {
    RoomNumbers before = heard.getOrDefault(head.room(), new RoomNumbers(0, 0));
    heard.put(head.room(), before.and(head.numbers()));
    if (before.isBehind(head.numbers())) {
      happened(head.room(), Since.after(before, head.numbers()), false);
    }
  }

  /** Whether the numbers were not heard of before, as far as that is known. */
  private synchronized boolean isNews(RoomId room, RoomNumbers numbers) {
    RoomNumbers before = heard.get(room);
    if (before != null) {
      heard.put(room, before.and(numbers));
    }
    return before == null || before.isBehind(numbers);
  }

  private synchronized void happened(RoomId room, Since since, boolean atOnce) {
    if (!rooms.anyOutside(room.toString())) {
      return;
    }
    Waiting news = waiting.get(room);
    boolean begins = news == null || (atOnce && news.resting);
    Waiting all = news == null ? new Waiting() : news;
    all.since = all.since.and(since);
    all.atOnce |= atOnce;
    if (begins) {
      all.resting = false;
      waiting.put(room, all);
      later.run(() -> begin(room, all), Duration.ZERO);
    }
  }

  private void begin(RoomId room, Waiting news) {
    tellSlice(room, news, takeSince(news), null);
  }

  private synchronized Since takeSince(Waiting news) {
    Since since = news.since;
    news.since = Since.NOW;
    news.atOnce = false;
    return since;
  }

  /** Tells some members, and the next ones after a pause. */
  private void tellSlice(RoomId room, Waiting news, Since since, @Nullable UserId after) {
    try {
      List<UserId> members = activities.members(room, after, SLICE);
      List<UserId> here = members.stream().filter(user -> isOutside(user, room)).toList();
      if (!here.isEmpty()) {
        admission.tell(
            () -> activities.events(room, since, here),
            events -> events.forEach((user, event) -> tell(news, user, event)));
      }
      if (members.size() == SLICE) {
        pause(news);
        later.run(() -> tellSlice(room, news, since, members.getLast()), PAUSE);
        return;
      }
    } catch (RuntimeException e) {
      FAULTS.log("Telling the members of a room what is new failed", e);
      repeat(news, since);
    }
    rest(room, news);
  }

  private synchronized void pause(Waiting news) {
    news.paused = news.paused.plus(PAUSE);
  }

  private synchronized void repeat(Waiting news, Since since) {
    news.since = news.since.and(since);
  }

  private boolean isOutside(UserId user, RoomId room) {
    return !rooms.outside(user, room.toString()).isEmpty();
  }

  private void tell(Waiting news, UserId user, RoomActivityEvent event) {
    if (!event.equals(toldBefore(news, user))) {
      emit(user, event);
    }
  }

  private synchronized @Nullable RoomActivityEvent toldBefore(Waiting news, UserId user) {
    return news.toldBefore.remove(user);
  }

  private void emit(UserId user, RoomActivityEvent event) {
    rooms
        .outside(user, event.room().toString())
        .forEach(socket -> socket.emit(SocketEvents.ROOM_ACTIVITY, event.encode()));
  }

  /** Tells the mentioned users, before and beside all the others. */
  private void tellBefore(RoomId room, Since since, List<UserId> users) {
    try {
      admission.tell(
          () -> activities.events(room, since, users), events -> events.forEach(this::tellBefore));
    } catch (RuntimeException e) {
      FAULTS.log("Telling those whom a message mentions failed", e);
    }
  }

  private void tellBefore(UserId user, RoomActivityEvent event) {
    emit(user, event);
    synchronized (this) {
      Waiting news = waiting.get(event.room());
      if (news != null) {
        news.toldBefore.put(user, event);
      }
    }
  }

  private synchronized void rest(RoomId room, Waiting news) {
    if (news.atOnce) {
      later.run(() -> begin(room, news), Duration.ZERO);
      return;
    }
    news.resting = true;
    int number = ++news.rests;
    later.run(() -> endRest(room, news, number), takeRest(news));
  }

  /**
   * The pauses between the slices count: with them, as much time passes between two events for the
   * members of each slice.
   */
  private static Duration takeRest(Waiting news) {
    Duration rest = REST.minus(news.paused);
    news.paused = Duration.ZERO;
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private synchronized void endRest(RoomId room, Waiting news, int number) {
    if (!news.resting || news.rests != number) {
      return; // a mention of everybody has ended it before
    }
    news.resting = false;
    if (news.since.equals(Since.NOW)) {
      waiting.remove(room);
    } else {
      later.run(() -> begin(room, news), Duration.ZERO);
    }
  }
}
