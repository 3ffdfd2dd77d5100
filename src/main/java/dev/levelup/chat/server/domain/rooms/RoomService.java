package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomHead;
import dev.levelup.chat.server.store.RoomNumbers;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The rooms, and the members of clans. */
public final class RoomService {
  private static final int MOST_OF_ONE_USER = 100;

  private final Store store;
  private final RandomIds ids;
  private final Clock clock;

  public RoomService(Store store, RandomIds ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Communities, the oldest first, each with what is new to this user.
   *
   * @throws RefusedException when the community given as {@code after} does not exist
   */
  public Part<RoomInfo> communities(UserId user, ListQuery query) {
    return store.read(
        tables -> {
          Optional<RoomRow> after = last(tables, RoomKind.COMMUNITY, query);
          List<RoomRow> found =
              tables.rooms().communities(after.map(RoomRow::number).orElse(0L), query.limit() + 1);
          RoomInfos infos = new RoomInfos(tables, user, found);
          return Part.of(found, query.limit(), infos::of);
        });
  }

  /**
   * Clans, each with whether this user is a member and what is new: first the user's own, then the
   * others, each the oldest first.
   *
   * @throws RefusedException when the clan given as {@code after} does not exist
   */
  public Part<RoomInfo> clans(UserId user, ListQuery query) {
    return store.read(
        tables -> {
          Set<Long> own = tables.members().roomsOf(user);
          Optional<RoomRow> after = last(tables, RoomKind.CLAN, query);
          boolean amongOthers = after.map(room -> !own.contains(room.number())).orElse(false);
          List<RoomRow> found =
              tables
                  .rooms()
                  .clans(
                      user, amongOthers, after.map(RoomRow::number).orElse(0L), query.limit() + 1);
          RoomInfos infos = new RoomInfos(tables, user, found);
          return Part.of(found, query.limit(), infos::of);
        });
  }

  private static Optional<RoomRow> last(Tables tables, RoomKind kind, ListQuery query) {
    return Optional.ofNullable(query.after())
        .map(id -> RoomAccess.find(tables, new RoomId(kind, id)));
  }

  /**
   * Whether a user is a member of a clan. Only that user and the clan's members may ask.
   *
   * @throws RefusedException when the clan does not exist or {@code asking} may not know
   */
  public boolean isMember(UserId asking, RoomId clan, UserId user) {
    return store.read(
        tables -> {
          boolean aboutOneself = asking.equals(user);
          RoomRow room =
              aboutOneself ? RoomAccess.find(tables, clan) : RoomAccess.enter(tables, clan, asking);
          return tables.members().isMember(room, user);
        });
  }

  /**
   * Checks that a user may enter a room.
   *
   * @return the room's latest numbers
   * @throws RefusedException when the room does not exist or is not open to the user
   */
  public RoomNumbers enter(UserId user, RoomId room) {
    return store.read(tables -> RoomAccess.enter(tables, room, user).numbers());
  }

  /** The epoch of the database: a new one after a restore. */
  public String epoch() {
    return store.read(tables -> tables.epoch().id());
  }

  /** The latest numbers of rooms, without those that do not exist. */
  public List<RoomHead> heads(Set<RoomId> rooms) {
    return store.read(tables -> tables.rooms().heads(rooms));
  }

  /** The latest numbers of all rooms. */
  public List<RoomHead> heads() {
    return store.read(tables -> tables.rooms().heads());
  }

  /** The members of a room, for use by the server itself. */
  public Set<UserId> memberIds(RoomId room) {
    return store.read(tables -> tables.members().idsOf(RoomAccess.find(tables, room)));
  }

  /** Those who are banned from a room, for use by the server itself. */
  public Set<UserId> bannedIds(RoomId room) {
    return store.read(tables -> tables.bans().idsOf(RoomAccess.find(tables, room)));
  }

  /**
   * Checks that a room exists and that the user is not banned from it; there is no other check.
   *
   * @throws RefusedException when the room does not exist or the user is banned
   */
  public void requireNotBanned(UserId user, RoomId id) {
    store.read(
        tables -> {
          RoomRow room = RoomAccess.find(tables, id);
          RoomAccess.requireNotBanned(tables, room, user);
          return room;
        });
  }

  /**
   * Creates a room, unless the user already owns too many; the owner is its first member.
   *
   * @return fails with {@link Refusal#TOO_MANY_ROOMS}
   */
  public CompletableFuture<RoomId> createForUser(RoomKind kind, NewRoom wanted, User owner) {
    RoomId id = new RoomId(kind, ids.id());
    return store.write(
        tables -> {
          requireFewerRooms(tables, owner.id());
          return add(tables, id, wanted, owner);
        });
  }

  /** Refuses when a user owns as many rooms as one may. */
  static void requireFewerRooms(Tables tables, UserId owner) {
    if (tables.members().ownedBy(owner) >= MOST_OF_ONE_USER) {
      throw new RefusedException(Refusal.TOO_MANY_ROOMS);
    }
  }

  /** Creates a room; the owner is its first member. */
  public CompletableFuture<RoomId> create(RoomKind kind, NewRoom wanted, User owner) {
    RoomId id = new RoomId(kind, ids.id());
    return store.write(tables -> add(tables, id, wanted, owner));
  }

  private RoomId add(Tables tables, RoomId id, NewRoom wanted, User owner) {
    RoomRow room = tables.rooms().add(id, wanted.name(), wanted.description());
    RoomAccess.letIn(tables, room, owner, Role.OWNER, clock.instant());
    tables.rooms().countChange(room);
    return id;
  }
}
