package dev.levelup.chat.server.domain.rooms;

import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.store.Role;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Memberships. A community can be joined without a membership; a clan cannot. */
public final class MembershipService {
  private final Store store;
  private final Clock clock;
  private final ChatListener listener;

  public MembershipService(Store store, Clock clock, ChatListener listener) {
    this.store = store;
    this.clock = clock;
    this.listener = listener;
  }

  /** Makes a user a member of a community; does nothing for a member. */
  public CompletableFuture<?> join(RoomId community, User user) {
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.find(tables, community);
          boolean isNew = RoomAccess.letIn(tables, room, user, Role.MEMBER, clock.instant());
          return isNew ? changed(tables, room) : List.of();
        },
        this::tell);
  }

  /**
   * Ends the user's own membership, and their invitations with it; does nothing for a user who is
   * not a member. The owner has to hand the room over first.
   *
   * @return completes after {@link ChatListener} was called
   */
  public CompletableFuture<?> leave(RoomId roomId, UserId user) {
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.find(tables, roomId);
          if (tables.members().role(room, user).filter(Role.OWNER::equals).isPresent()) {
            throw new RefusedException(Refusal.OWNER_STAYS);
          }
          return end(tables, room, user)
              ? List.of(new ChatEvent.Left(roomId, user), changed(tables, room, user))
              : List.of();
        },
        this::tell);
  }

  private void tell(List<ChatEvent> events) {
    events.forEach(listener::told);
  }

  private static List<ChatEvent> changed(Tables tables, RoomRow room) {
    return List.of(ChatEvent.RoomsChanged.in(tables, room, List.of()));
  }

  private static ChatEvent changed(Tables tables, RoomRow room, UserId other) {
    return ChatEvent.RoomsChanged.in(tables, room, List.of(other));
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
   * Removes a member from a room; its owner and its moderators may do that, to those below them.
   * The member's invitations end with the membership.
   *
   * @return completes after {@link ChatListener} was called
   */
  public CompletableFuture<?> remove(UserId asking, RoomId roomId, UserId user) {
    return store.write(
        tables -> {
          RoomRow room = RoomAccess.moderate(tables, roomId, asking, user);
          if (!end(tables, room, user)) {
            throw new RefusedException(Refusal.NOT_FOUND);
          }
          return List.of(new ChatEvent.Removed(roomId, user), changed(tables, room, user));
        },
        this::tell);
  }

  private static boolean end(Tables tables, RoomRow room, UserId user) {
    tables.invites().endAll(room, user);
    return tables.members().remove(room, user);
  }

  /**
   * Gives a member another role; only the room's owner may do that. Giving {@link Role#OWNER} hands
   * the room over: the giver becomes a moderator.
   *
   * @return the member with the role
   */
  public CompletableFuture<Member> changeRole(
      UserId asking, RoomId roomId, UserId user, Role role) {
    return store
        .write(tables -> changed(tables, asking, roomId, user, role), change -> tell(change.told()))
        .thenApply(RoleChange::member);
  }

  private record RoleChange(Member member, List<ChatEvent> told) {}

  private static RoleChange changed(
      Tables tables, UserId asking, RoomId roomId, UserId user, Role role) {
    RoomRow room = RoomAccess.own(tables, roomId, asking);
    if (asking.equals(user) && role != Role.OWNER) {
      throw new RefusedException(Refusal.OWNER_STAYS);
    }
    Member before =
        tables
            .members()
            .find(room, user)
            .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    if (before.role().equals(role.word())) {
      return new RoleChange(before, List.of());
    }
    if (role == Role.OWNER) {
      handOver(tables, room, asking, user);
    }
    tables.members().setRole(room, user, role);
    return new RoleChange(tables.members().find(room, user).orElseThrow(), changed(tables, room));
  }

  private static void handOver(Tables tables, RoomRow room, UserId from, UserId to) {
    RoomService.requireFewerRooms(tables, to);
    tables.members().setRole(room, from, Role.MODERATOR);
    tables.mutes().remove(room, to); // nobody could lift it any more
  }
}
