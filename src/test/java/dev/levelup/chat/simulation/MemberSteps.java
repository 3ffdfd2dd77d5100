package dev.levelup.chat.simulation;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.store.Role;
import java.util.concurrent.CompletableFuture;

/** Who comes to a room, goes, and gets another role: what they and its owner do on one server. */
final class MemberSteps {
  private static final UserId OWNER = ServerParts.idOf("owner");

  private final Services services;

  MemberSteps(Services services) {
    this.services = services;
  }

  /** What may happen to somebody who belongs to no client. */
  void change(RoomId room, UserId user, int choice) {
    switch (choice % 6) {
      case 0, 1 -> takeIn(room, user);
      case 2 -> changeRole(room, user, Role.MODERATOR);
      case 3 -> changeRole(room, user, Role.MEMBER);
      default -> putOut(room, user, choice);
    }
  }

  /** Somebody is removed or banned, or leaves by themselves. */
  void putOut(RoomId room, UserId user, int choice) {
    switch (choice % 4) {
      case 0 -> {
        var _ = services.bans().ban(OWNER, room, user, null, false);
      }
      case 1 -> {
        var _ = services.memberships().leave(room, user);
      }
      default -> {
        var _ = services.memberships().remove(OWNER, room, user);
      }
    }
  }

  /** Somebody belongs to a room from now on; a ban is lifted. */
  void takeIn(RoomId room, UserId user) {
    var _ =
        services
            .bans()
            .unban(OWNER, room, user)
            .handle((_, _) -> user)
            .thenCompose(_ -> letIn(room, new User(user, ServerParts.nameOf(user), null)));
  }

  private CompletableFuture<?> letIn(RoomId room, User user) {
    return room.kind() == RoomKind.COMMUNITY
        ? services.memberships().join(room, user)
        : services
            .invites()
            .make(OWNER, room)
            .thenCompose(invite -> services.invites().accept(invite.code(), user));
  }

  void changeRole(RoomId room, UserId user, Role role) {
    var _ = services.memberships().changeRole(OWNER, room, user, role);
  }
}
