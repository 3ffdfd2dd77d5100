package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.store.FaultLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the sockets in a room which of its members came online or went offline, and the other
 * servers who is connected here. Called on one thread.
 */
public final class PresenceFeed {
  /** How many users are reported to the other servers in one event. */
  static final int SLICE = 1_000;

  private static final FaultLog FAULTS = new FaultLog(PresenceFeed.class);

  private final Rooms<ChatSession> rooms;
  private final RoomAdmission admission;
  private final OnlineMembers members;
  private final OnlineUsers online;
  private final ChatListener elsewhere;
  private Set<UserId> reported = Set.of();

  /**
   * @param elsewhere notifies the other servers
   */
  public PresenceFeed(
      Rooms<ChatSession> rooms,
      RoomAdmission admission,
      OnlineMembers members,
      ChatListener elsewhere) {
    this.rooms = rooms;
    this.admission = admission;
    this.members = members;
    this.online = members.users();
    this.elsewhere = elsewhere;
  }

  /** Looks who is connected; each second. The other servers hear at once who came. */
  public void look() {
    Set<UserId> here = here();
    online.areHere(here);
    online.expire();
    Set<UserId> came = new HashSet<>(here);
    came.removeAll(reported);
    reported = here;
    report(came);
  }

  /** Tells rooms and servers; every {@link OnlineUsers#REPORT}. May block. */
  public void tell() {
    report(here());
    Set<UserId> changed = online.takeChanged();
    if (changed.isEmpty()) {
      return;
    }
    try {
      admission.tell(
          () -> members.changes(changed, inhabited()), changes -> changes.forEach(this::tell));
    } catch (RuntimeException e) {
      online.giveBack(changed);
      FAULTS.log("Telling rooms who is online failed", e);
    }
  }

  /** Another server has reported its users. */
  public void reported(List<UserId> users) {
    online.areElsewhere(users);
  }

  private void tell(PresenceChange change) {
    JsonObject payload = change.encode();
    rooms.broadcast(change.room().toString(), Event.of(SocketEvents.PRESENCE, payload));
  }

  private void report(Set<UserId> users) {
    List<UserId> all = new ArrayList<>(users);
    for (int i = 0; i < all.size(); i += SLICE) {
      List<UserId> slice = List.copyOf(all.subList(i, Math.min(all.size(), i + SLICE)));
      elsewhere.told(new ChatEvent.Online(slice));
    }
  }

  private Set<UserId> here() {
    return rooms.owners().stream().map(UserId.class::cast).collect(Collectors.toSet());
  }

  private Set<RoomId> inhabited() {
    return rooms.inhabited().stream().map(RoomId::parse).collect(Collectors.toSet());
  }
}
