package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomHead;
import dev.levelup.chat.server.store.RoomNumbers;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The rooms, and who belongs to which clan. */
public final class RoomService {
  private static final int MOST_OF_ONE_USER = 100;

  private final Store store;
  private final RandomIds ids;

  public RoomService(Store store, RandomIds ids) {
    this.store = store;
    this.ids = ids;
  }

  /**
   * Communities, the oldest first.
   *
   * @throws RefusedException when the one that they are to follow is not there
   */
  public Part<RoomInfo> communities(ListQuery query) {
    return store.read(
        tables -> {
          Optional<RoomRow> after = last(tables, RoomKind.COMMUNITY, query);
          List<RoomRow> found =
              tables.rooms().communities(after.map(RoomRow::number).orElse(0L), query.limit() + 1);
          return Part.of(found, query.limit(), room -> info(room, null));
        });
  }

  /**
   * Clans, each with whether this user is a member: first their own, then the others, the oldest
   * first.
   *
   * @throws RefusedException when the one that they are to follow is not there
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
          return Part.of(found, query.limit(), room -> info(room, own.contains(room.number())));
        });
  }

  private static Optional<RoomRow> last(Tables tables, RoomKind kind, ListQuery query) {
    return Optional.ofNullable(query.after())
        .map(id -> RoomAccess.find(tables, new RoomId(kind, id)));
  }

  private static RoomInfo info(RoomRow room, @Nullable Boolean isMember) {
    return new RoomInfo(room.id().id(), room.name(), room.description(), null, isMember);
  }

  /**
   * Whether somebody is a member of a clan. Only that somebody and the clan's members may ask.
   *
   * @throws RefusedException when there is no such clan or {@code asking} may not know
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
   * Checks that somebody may be in a room.
   *
   * @return the room's latest numbers
   * @throws RefusedException when there is no such room or it is not open to them
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

  /** Who belongs to a room, for the server itself. */
  public Set<UserId> memberIds(RoomId room) {
    return store.read(tables -> tables.members().idsOf(RoomAccess.find(tables, room)));
  }

  /**
   * Checks that there is such a room, whoever may be in it.
   *
   * @throws RefusedException when there is none
   */
  public void requireExisting(RoomId room) {
    store.read(tables -> RoomAccess.find(tables, room));
  }

  /**
   * Makes a room, whose owner is its first member, for somebody who has not too many already.
   *
   * @return fails with {@link Refusal#TOO_MANY_ROOMS}
   */
  public CompletableFuture<RoomId> createForUser(RoomKind kind, NewRoom wanted, User owner) {
    RoomId id = new RoomId(kind, ids.id());
    return store.write(
        tables -> {
          if (tables.members().ownedBy(owner.id()) >= MOST_OF_ONE_USER) {
            throw new RefusedException(Refusal.TOO_MANY_ROOMS);
          }
          return add(tables, id, wanted, owner);
        });
  }

  /** Makes a room, whose owner is its first member. */
  public CompletableFuture<RoomId> create(RoomKind kind, NewRoom wanted, User owner) {
    RoomId id = new RoomId(kind, ids.id());
    return store.write(tables -> add(tables, id, wanted, owner));
  }

  private static RoomId add(Tables tables, RoomId id, NewRoom wanted, User owner) {
    RoomRow room = tables.rooms().add(id, wanted.name(), wanted.description());
    tables.members().add(room, owner, Role.OWNER);
    return id;
  }
}
