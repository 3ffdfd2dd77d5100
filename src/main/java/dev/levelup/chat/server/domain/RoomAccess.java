package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Tables;

/**
 * Who may enter, read and write a room: a community is open to all users, a clan to its members.
 */
final class RoomAccess {
  private RoomAccess() {}

  /**
   * The room, for a user who may use it.
   *
   * @throws RefusedException when the room does not exist or is not open to the user
   */
  static RoomRow enter(Tables tables, RoomId id, UserId user) {
    RoomRow room = find(tables, id);
    if (id.kind() == RoomKind.CLAN && !tables.members().isMember(room, user)) {
      throw new RefusedException(Refusal.NOT_MEMBER);
    }
    return room;
  }

  /**
   * The room, for its owner.
   *
   * @throws RefusedException when the room does not exist or the user is not its owner
   */
  static RoomRow own(Tables tables, RoomId id, UserId user) {
    RoomRow room = enter(tables, id, user);
    if (!tables.members().isOwner(room, user)) {
      throw new RefusedException(Refusal.NOT_OWNER);
    }
    return room;
  }

  /** Makes a user a member of a room; does nothing for a member. */
  static void letIn(Tables tables, RoomRow room, User user, Role role) {
    tables.members().add(room, user, AccountRules.nameKey(user.name()), role);
  }

  /**
   * The room, without an access check.
   *
   * @throws RefusedException when the room does not exist
   */
  static RoomRow find(Tables tables, RoomId id) {
    return tables.rooms().find(id).orElseThrow(() -> new RefusedException(notFound(id.kind())));
  }

  private static Refusal notFound(RoomKind kind) {
    return switch (kind) {
      case COMMUNITY -> Refusal.COMMUNITY_NOT_FOUND;
      case CLAN -> Refusal.CLAN_NOT_FOUND;
    };
  }
}
