package dev.levelup.chat.server.domain.activity;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which members of a room are online; told in rooms that are not too large. */
public final class OnlineMembers {
  /** In rooms with more members, who is online is not told. */
  public static final int MOST_MEMBERS = 200;

  private final Store store;
  private final OnlineUsers online;

  public OnlineMembers(Store store, OnlineUsers online) {
    this.store = store;
    this.online = online;
  }

  /** Who is online. */
  public OnlineUsers users() {
    return online;
  }

  /** Whether a room is small enough to tell who is online in it. */
  public boolean areTold(RoomId room) {
    return store.read(
        tables -> tables.rooms().find(room).filter(found -> areTold(tables, found)).isPresent());
  }

  private static boolean areTold(Tables tables, RoomRow room) {
    return tables.members().count(room, MOST_MEMBERS + 1) <= MOST_MEMBERS;
  }

  /** Members with {@link Member#online()}, if it is told in their room. */
  public Part<Member> mark(RoomId room, Part<Member> members) {
    if (!areTold(room)) {
      return members;
    }
    return new Part<>(
        members.items().stream().map(each -> each.withOnline(isOnline(each))).toList(),
        members.hasMore());
  }

  private boolean isOnline(Member member) {
    return online.isOnline(member.id());
  }

  /**
   * What to tell the rooms of these users, who came or went.
   *
   * @param inhabited whether anybody would hear it
   */
  public List<PresenceChange> changes(Set<UserId> users, Set<RoomId> inhabited) {
    Map<RoomRow, Set<UserId>> byRoom = store.read(tables -> byRoom(tables, users, inhabited));
    List<PresenceChange> changes = new ArrayList<>();
    byRoom.forEach((room, members) -> changes.add(change(room.id(), members)));
    return changes;
  }

  private static Map<RoomRow, Set<UserId>> byRoom(
      Tables tables, Set<UserId> users, Set<RoomId> inhabited) {
    Map<RoomRow, Set<UserId>> byRoom = new HashMap<>();
    for (UserId user : users) {
      for (RoomRow room : tables.rooms().ofMember(user)) {
        if (inhabited.contains(room.id())) {
          byRoom.computeIfAbsent(room, _ -> new LinkedHashSet<>()).add(user);
        }
      }
    }
    byRoom.keySet().removeIf(room -> !areTold(tables, room));
    return byRoom;
  }

  private PresenceChange change(RoomId room, Set<UserId> users) {
    Map<Boolean, List<UserId>> parts =
        users.stream().collect(Collectors.partitioningBy(online::isOnline));
    return new PresenceChange(
        room, parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
  }
}
