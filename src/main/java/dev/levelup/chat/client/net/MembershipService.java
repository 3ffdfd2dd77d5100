package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRequest;
import java.util.concurrent.CompletableFuture;

/**
 * The HTTP requests of a signed-in client about its memberships, for servers with {@code
 * membership}. Futures complete on a network thread and fail with an {@link ApiException}.
 */
public interface MembershipService {
  /** Creates a room, whose owner the user is then. */
  CompletableFuture<RoomInfo> create(RoomKind kind, RoomRequest wanted);

  /** Makes the user a member of a community. Idempotent. */
  CompletableFuture<Membership> join(RoomId community);

  /** Ends the user's membership; refused to the owner. Idempotent. */
  CompletableFuture<Membership> leave(RoomId room);

  /**
   * Accepts an invitation to a clan.
   *
   * @return the clan
   */
  CompletableFuture<RoomInfo> accept(String code);
}
