package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Loads the lists of communities and clans. */
public final class RoomLists {
  private final HistoryService history;
  private final boolean joinable;
  private final RoomDirectory directory;
  private final PersistentState persistentState;
  private final RoomSessions sessions;
  private final RoomActivities activities;
  private final Retry retry;
  private final Connection connection;
  private final FxAnswers answers;
  private long asked;
  private boolean connected;
  private boolean outdated;

  public RoomLists(
      ServerLink link,
      RoomDirectory directory,
      PersistentState persistentState,
      RoomSessions sessions,
      RoomActivities activities,
      Retry retry,
      FxAnswers answers) {
    this.history = link.history();
    this.joinable = link.session().has(Feature.MEMBERSHIP);
    this.directory = directory;
    this.persistentState = persistentState;
    this.sessions = sessions;
    this.activities = activities;
    this.retry = retry;
    this.connection = link.connection();
    this.answers = answers;
  }

  /** What the lists and events say about unread messages. */
  public RoomActivities activities() {
    return activities;
  }

  /**
   * Requests both lists; the former ones show until they are loaded. Also the side bar's "Try
   * again".
   */
  public void reload() {
    long question = ++asked;
    outdated = false;
    directory.begin();
    activities.asked();
    CompletableFuture<List<RoomInfo>> communities = history.rooms(RoomKind.COMMUNITY);
    CompletableFuture<List<RoomInfo>> clans = history.rooms(RoomKind.CLAN);
    answers.take(
        communities.thenCombine(clans, RoomLists::both),
        () -> question == asked,
        this::take,
        thrown -> failed(question, Failures.of(thrown)));
  }

  /** Shows the stored lists, if there are any, until those of the server are loaded. */
  public void restore(Map<RoomKind, List<RoomInfo>> stored) {
    if (stored.keySet().containsAll(EnumSet.allOf(RoomKind.class))) {
      show(stored);
    }
  }

  /**
   * Requests the lists again after each connect, since rooms come and go. While the first request
   * is pending, its answer shows first.
   */
  public void online() {
    if (connected || !isAsking()) {
      reload();
    } else {
      outdated = true;
    }
    connected = true;
  }

  /** The lists have changed: those that are being loaded may be from before. */
  public void changed() {
    if (isAsking()) {
      outdated = true;
    } else {
      reload();
    }
  }

  private boolean isAsking() {
    return directory.loadingProperty().get() instanceof RoomDirectory.Loading.InProgress;
  }

  private void take(Map<RoomKind, List<RoomInfo>> lists) {
    retry.reset();
    Set<RoomId> former = directory.ids();
    show(lists);
    forget(former);
    lists.forEach((kind, rooms) -> persistentState.store().storeRooms(kind, lasting(rooms)));
    boolean again = outdated && activities.areTold();
    activities.listed(lists, again);
    if (again) {
      reload();
    }
  }

  /** Without what is new in them, which is outdated at the next start. */
  private static List<RoomInfo> lasting(List<RoomInfo> rooms) {
    return rooms.stream().map(RoomInfo::withoutActivity).toList();
  }

  /** Deletes what is stored of rooms that the server does not list for this user any more. */
  private void forget(Set<RoomId> former) {
    Set<RoomId> listed = directory.ids();
    Stream<RoomId> gone = former.stream().filter(each -> !listed.contains(each));
    Stream<RoomId> closed =
        directory.clans().stream()
            .filter(each -> each.standing() == Room.Standing.STRANGER)
            .map(Room::id);
    List<RoomId> lost = Stream.concat(gone, closed).filter(sessions::dropIfIdle).toList();
    if (!lost.isEmpty()) {
      persistentState.deleteHistories(lost);
      lost.forEach(persistentState.recentPlaces()::forget);
    }
    persistentState.choices().all().entrySet().stream()
        .filter(each -> each.getValue().kept())
        .map(Map.Entry::getKey)
        .filter(
            each -> !isMember(each) && sessions.find(each).stream().allMatch(RoomSession::isIdle))
        .toList()
        .forEach(persistentState::stopKeeping);
  }

  private boolean isMember(RoomId room) {
    return directory.find(room).filter(each -> each.standing() == Room.Standing.MEMBER).isPresent();
  }

  private void failed(long question, Failure why) {
    activities.notListed();
    if (why.isPassing()) {
      // Without a connection the next one requests them.
      retry.later(() -> question == asked && connection.isOnline(), this::reload);
    }
    // Without a connection the status line says it, and the stored lists are still of use.
    boolean said = why.isOfConnection() && !directory.isEmpty();
    if (said) {
      directory.keepFormer();
    } else {
      directory.fail(why);
    }
  }

  private void show(Map<RoomKind, List<RoomInfo>> lists) {
    directory.setMemberCounts(memberCounts(lists));
    directory.show(rooms(RoomKind.COMMUNITY, lists), rooms(RoomKind.CLAN, lists));
  }

  private static Map<RoomId, Integer> memberCounts(Map<RoomKind, List<RoomInfo>> lists) {
    Map<RoomId, Integer> counts = new HashMap<>();
    lists.forEach(
        (kind, rooms) ->
            rooms.forEach(
                each -> {
                  Integer count = each.memberCount();
                  if (count != null) {
                    counts.put(new RoomId(kind, each.id()), count);
                  }
                }));
    return counts;
  }

  private List<Room> rooms(RoomKind kind, Map<RoomKind, List<RoomInfo>> lists) {
    return lists.getOrDefault(kind, List.of()).stream().map(each -> room(kind, each)).toList();
  }

  /** Where communities cannot be joined, nobody is a guest in them. */
  private Room room(RoomKind kind, RoomInfo info) {
    Room room = Room.of(kind, info);
    return room.standing() == Room.Standing.GUEST && !joinable
        ? room.as(Room.Standing.MEMBER)
        : room;
  }

  private static Map<RoomKind, List<RoomInfo>> both(
      List<RoomInfo> communities, List<RoomInfo> clans) {
    return Map.of(RoomKind.COMMUNITY, communities, RoomKind.CLAN, clans);
  }
}
