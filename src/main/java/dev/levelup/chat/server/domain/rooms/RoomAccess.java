package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.NameKey;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;
import dev.levelup.chat.server.store.UserRow;
import java.time.Instant;

/**
 * Who may enter, read and write a room: a community is open to all users who are not banned from
 * it, a clan to its members.
 */
public final class RoomAccess {
  private RoomAccess() {}

  /**
   * The room, for a user who may use it.
   *
   * @throws RefusedException when the room does not exist or is not open to the user
   */
  public static RoomRow enter(Tables tables, RoomId id, UserId user) {
    RoomRow room = find(tables, id);
    if (!isOpenTo(tables, room, user)) {
      requireNotBanned(tables, room, user);
      throw new RefusedException(Refusal.NOT_MEMBER);
    }
    return room;
  }

  /** Whether a user may use a room. No member is banned. */
  public static boolean isOpenTo(Tables tables, RoomRow room, UserId user) {
    return switch (room.id().kind()) {
      case COMMUNITY -> !tables.bans().contains(room, user);
      case CLAN -> tables.members().isMember(room, user);
    };
  }

  /**
   * Refuses a user who is banned from the room.
   *
   * @throws RefusedException with the code {@code BANNED}
   */
  static void requireNotBanned(Tables tables, RoomRow room, UserId user) {
    if (tables.bans().contains(room, user)) {
      throw new RefusedException(Refusal.banned(room.id().kind()));
    }
  }

  /**
   * The room, for its owner.
   *
   * @throws RefusedException when the room does not exist or the user is not its owner
   */
  public static RoomRow own(Tables tables, RoomId id, UserId user) {
    RoomRow room = enter(tables, id, user);
    if (roleOf(tables, room, user) != Role.OWNER) {
      throw new RefusedException(Refusal.NOT_OWNER);
    }
    return room;
  }

  /**
   * The room, for its owner and its moderators.
   *
   * @throws RefusedException when the room does not exist or the user is neither
   */
  public static RoomRow moderate(Tables tables, RoomId id, UserId user) {
    RoomRow room = enter(tables, id, user);
    if (!isModerator(tables, room, user)) {
      throw new RefusedException(Refusal.NOT_MODERATOR);
    }
    return room;
  }

  /**
   * The room, for its owner and its moderators, to do something to that user.
   *
   * @throws RefusedException as {@link #moderate}, or when the user's role is equal or better
   */
  public static RoomRow moderate(Tables tables, RoomId id, UserId user, UserId other) {
    RoomRow room = moderate(tables, id, user);
    Role role = roleOf(tables, room, user);
    if (role == Role.OWNER && user.equals(other)) {
      throw new RefusedException(Refusal.OWNER_STAYS);
    }
    if (!role.outranks(roleOf(tables, room, other))) {
      throw new RefusedException(Refusal.OUTRANKED);
    }
    return room;
  }

  /** Whether a user is the room's owner or one of its moderators. */
  public static boolean isModerator(Tables tables, RoomRow room, UserId user) {
    return roleOf(tables, room, user).outranks(Role.MEMBER);
  }

  /** Somebody who is not a member may do no more than a member. */
  private static Role roleOf(Tables tables, RoomRow room, UserId user) {
    return tables.members().role(room, user).orElse(Role.MEMBER);
  }

  /**
   * Makes a user a member of a room; does nothing for a member.
   *
   * @return whether the user was none
   * @throws RefusedException when the user is banned from the room
   */
  public static boolean letIn(Tables tables, RoomRow room, User user, Role role, Instant now) {
    requireNotBanned(tables, room, user.id());
    return tables.members().add(room, user, NameKey.of(user.name()), role, now);
  }

  /**
   * The name of somebody who is a member of a room or banned from it, has an account, or has
   * written in the room lately.
   *
   * @throws RefusedException when there is no such user
   */
  public static String nameOf(Tables tables, RoomRow room, UserId user) {
    return tables
        .members()
        .find(room, user)
        .map(Member::name)
        .or(() -> tables.users().byId(user).map(UserRow::name))
        .or(() -> tables.bans().nameIn(room, user))
        .or(() -> tables.messages().nameIn(room, user))
        .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
  }

  /**
   * The room, without an access check.
   *
   * @throws RefusedException when the room does not exist
   */
  public static RoomRow find(Tables tables, RoomId id) {
    return tables
        .rooms()
        .find(id)
        .orElseThrow(() -> new RefusedException(Refusal.notFound(id.kind())));
  }
}
