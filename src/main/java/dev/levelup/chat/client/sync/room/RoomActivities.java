package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRead;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Brings together what the server says about unread messages, in its lists and by its events. Both
 * are states, not steps. Every change after a list was read is also told by an event; so an event
 * that comes after the request of a list is newer than the list, or a newer one follows.
 */
public final class RoomActivities {
  /** The largest number of listed rooms that are shown before the FX thread may paint. */
  private static final int SLICE = 100;

  private final ReadReports reads;
  private final UnreadRooms unread;
  private final RoomSessions sessions;
  private final IgnoredPeople ignored;
  private final UserId self;
  private final FxThread fx;

  /** The events since the lists were requested, in order. */
  private final List<Runnable> sinceAsked = new ArrayList<>();

  /** The rooms whose state one of these told: what a list says of them may be older. */
  private final Set<RoomId> told = new HashSet<>();

  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper(this, "current");
  private boolean asking;
  private boolean holding;

  /** The listed rooms that do not show yet; what happens after the last one. */
  private Iterator<Map.Entry<RoomId, RoomActivity>> rest = Collections.emptyIterator();

  private Runnable afterRest = () -> {};
  private BiConsumer<RoomId, RoomActivity> listener = (_, _) -> {};

  /**
   * @param ignored whose messages are not counted, as far as that is known
   * @param self the user
   * @param fx shows the lists in slices
   */
  public RoomActivities(
      ReadReports reads, RoomSessions sessions, IgnoredPeople ignored, UserId self, FxThread fx) {
    this.reads = reads;
    this.unread = reads.unread();
    this.sessions = sessions;
    this.ignored = ignored;
    this.self = self;
    this.fx = fx;
  }

  /** Whether the server tells them. */
  boolean areTold() {
    return reads.areOffered();
  }

  /**
   * Whether what is known is what the server knows: from the first answer to each connection's
   * request for the lists until the connection is lost.
   */
  ReadOnlyBooleanProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Calls a listener with what each list says of each room that the user belongs to. */
  void onListed(BiConsumer<RoomId, RoomActivity> next) {
    listener = next;
  }

  /** The client is connected: events are held until the lists that are requested from now on. */
  public void online() {
    holding = true;
  }

  /** The connection is lost: what is held is outdated when the next one begins. */
  public void offline() {
    current.set(false);
    rest = Collections.emptyIterator();
    afterRest = () -> {};
    holding = false;
    forgetEvents();
  }

  /** The lists have been requested. */
  void asked() {
    show(Integer.MAX_VALUE);
    asking = true;
    if (!holding) {
      forgetEvents(); // They show already, and the lists are newer.
    }
  }

  /**
   * The lists are here. With many rooms, what is new in them shows in slices; until the last one,
   * events are held as if the lists were still awaited.
   *
   * @param outdated whether they were requested before the connection, and are requested again
   */
  void listed(Map<RoomKind, List<RoomInfo>> lists, boolean outdated) {
    Map<RoomId, RoomActivity> listed = new HashMap<>();
    lists.forEach((kind, rooms) -> rooms.forEach(each -> collect(kind, each, listed)));
    unread.keepOnly(listed.keySet());
    rest = listed.entrySet().iterator();
    afterRest = outdated ? () -> {} : this::release;
    show(SLICE);
  }

  private void show(int most) {
    for (int count = 0; count < most && rest.hasNext(); count++) {
      Map.Entry<RoomId, RoomActivity> next = rest.next();
      if (!told.contains(next.getKey())) {
        put(next.getKey(), next.getValue());
      }
      listener.accept(next.getKey(), next.getValue());
    }
    if (rest.hasNext()) {
      Iterator<Map.Entry<RoomId, RoomActivity>> now = rest;
      fx.execute(() -> showMore(now));
    } else {
      Runnable last = afterRest;
      afterRest = () -> {};
      last.run();
    }
  }

  private void showMore(Iterator<Map.Entry<RoomId, RoomActivity>> of) {
    if (of.equals(rest)) {
      show(SLICE);
    }
  }

  /** Who does not belong to a community has no mark, and nothing is unread for them. */
  private static void collect(RoomKind kind, RoomInfo info, Map<RoomId, RoomActivity> listed) {
    RoomActivity activity = info.activity();
    if (activity != null && Boolean.TRUE.equals(info.isMember())) {
      listed.put(new RoomId(kind, info.id()), activity);
    }
  }

  /** The lists could not be loaded: the events are all that is known. */
  void notListed() {
    release();
  }

  private void release() {
    List<Runnable> held = List.copyOf(sinceAsked);
    forgetEvents();
    asking = false;
    holding = false;
    held.forEach(Runnable::run);
    current.set(true);
  }

  private void forgetEvents() {
    sinceAsked.clear();
    told.clear();
  }

  /** Something has happened in a room that this client has not joined. */
  public void take(RoomActivityEvent event) {
    told.add(event.room());
    take(() -> put(event.room(), event.activity()));
  }

  /** How far the user has read a room now. */
  public void take(RoomRead read) {
    take(() -> put(read.room(), unread.lastSeq(read.room()).orElse(0), read.state()));
  }

  /** The user calls everything in these rooms read. */
  public void readAll(Collection<RoomId> rooms) {
    rooms.forEach(room -> sessions.find(room).ifPresent(session -> session.reading().readAll()));
    reads.readAll(rooms);
  }

  private void take(Runnable event) {
    if (asking || holding) {
      sinceAsked.add(event);
    }
    if (!holding) {
      event.run();
    }
  }

  /** A message was broadcast in a room that is joined. */
  public void posted(Message message) {
    unread.heardOf(message.room(), message.createdAt());
  }

  private void put(RoomId room, RoomActivity activity) {
    Message newest = activity.lastMessage();
    if (newest != null) {
      unread.heardOf(room, newest.createdAt());
    }
    put(room, activity.lastSeq(), withoutIgnored(activity));
  }

  /**
   * The server counts the messages of ignored people, too, and says of none but the newest whose it
   * is: only that one is left out.
   */
  private ReadState withoutIgnored(RoomActivity activity) {
    ReadState told = activity.read();
    Message newest = activity.lastMessage();
    boolean isCounted =
        newest != null
            && ignored.contains(newest.userId())
            && !newest.isDeleted()
            && activity.lastSeq() > told.readSeq()
            && told.unread() > 0
            && told.unread() < ReadState.MOST;
    if (!isCounted || newest == null) {
      return told;
    }
    int mentions = newest.mentions().include(self) ? told.mentions() - 1 : told.mentions();
    return new ReadState(told.readSeq(), told.unread() - 1, Math.max(0, mentions));
  }

  private void put(RoomId room, long lastSeq, ReadState state) {
    unread.put(room, Math.max(lastSeq, state.readSeq()), state);
    // In a room that is joined, the client counts by itself.
    sessions.find(room).ifPresent(session -> session.reading().count());
  }
}
