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

/** {@link MembershipService} over HTTP, for one session. */
final class HttpMembershipService implements MembershipService {
  private final MembershipApi api;
  private final SessionRequests requests;

  HttpMembershipService(MembershipApi api, Session session) {
    this.api = api;
    this.requests = new SessionRequests(session);
  }

  @Override
  public CompletableFuture<RoomInfo> create(RoomKind kind, RoomRequest wanted) {
    return requests.ask(bearer -> api.create(bearer, kind.plural(), wanted));
  }

  @Override
  public CompletableFuture<Membership> join(RoomId community) {
    return requests.ask(bearer -> api.join(bearer, community.id()));
  }

  @Override
  public CompletableFuture<Membership> leave(RoomId room) {
    return requests.ask(bearer -> api.leave(bearer, room.kind().plural(), room.id()));
  }

  @Override
  public CompletableFuture<RoomInfo> accept(String code) {
    return requests.ask(bearer -> api.accept(bearer, code));
  }

  @Override
  public CompletableFuture<Invite> invite(RoomId clan, InviteRequest wanted) {
    return requests.ask(bearer -> api.invite(bearer, clan.id(), wanted));
  }

  @Override
  public CompletableFuture<InviteList> invites(RoomId clan) {
    return requests.ask(bearer -> api.invites(bearer, clan.id()));
  }

  @Override
  public CompletableFuture<Void> endInvite(RoomId clan, String id) {
    return requests.tell(bearer -> api.endInvite(bearer, clan.id(), id));
  }
}
