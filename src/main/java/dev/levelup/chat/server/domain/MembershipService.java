package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Memberships. A community can be joined without a membership; a clan cannot. */
public final class MembershipService {
  private final Store store;
  private final ChatListener listener;

  public MembershipService(Store store, ChatListener listener) {
    this.store = store;
    this.listener = listener;
  }

  /** Makes a user a member of a community; does nothing for a member. */
  public CompletableFuture<?> join(RoomId community, User user) {
    return store.write(
        tables -> {
          RoomAccess.letIn(tables, RoomAccess.find(tables, community), user, Role.MEMBER);
          return user;
        });
  }

  /** Ends a membership in a community; does nothing for a user who is not a member. */
  public CompletableFuture<?> leave(RoomId community, UserId user) {
    return store.write(tables -> tables.members().remove(RoomAccess.find(tables, community), user));
  }

  /**
   * The members of a room, by name; those of a clan only for its members.
   *
   * @throws RefusedException when the room does not exist or is not open to {@code asking}, or the
   *     member given as {@code after} does not exist
   */
  public Part<Member> members(UserId asking, RoomId roomId, ListQuery query) {
    return store.read(
        tables -> {
          RoomRow room = RoomAccess.enter(tables, roomId, asking);
          if (query.after() != null
              && !tables.members().isMember(room, new UserId(query.after()))) {
            throw new RefusedException(Refusal.NOT_FOUND);
          }
          List<Member> found = tables.members().of(room, query.after(), query.limit() + 1);
          return Part.of(found, query.limit(), member -> member);
        });
  }

  /**
   * Removes a user from a clan; only its owner may do that, and not to themselves. The clan's
   * invitations end with it: the removed user may know any of them.
   *
   * @return completes after {@link ChatListener} was called
   */
  public CompletableFuture<?> remove(UserId asking, RoomId clan, UserId user) {
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.own(tables, clan, asking);
          if (asking.equals(user)) {
            throw new RefusedException(Refusal.OWNER_STAYS);
          }
          if (!tables.members().remove(room, user)) {
            throw new RefusedException(Refusal.NOT_FOUND);
          }
          tables.invites().endAll(room);
          return user;
        },
        removed -> listener.told(new ChatEvent.Removed(clan, removed)));
  }
}
