package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.InviteRequest;
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

  /** Creates an invitation to a clan; for servers with {@code moderation}. */
  CompletableFuture<Invite> invite(RoomId clan, InviteRequest wanted);

  /**
   * The open invitations to a clan: the user's own, and all of them for the owner and moderators;
   * for servers with {@code moderation}.
   */
  CompletableFuture<InviteList> invites(RoomId clan);

  /** Ends an invitation; for servers with {@code moderation}. */
  CompletableFuture<Void> endInvite(RoomId clan, String id);
}
