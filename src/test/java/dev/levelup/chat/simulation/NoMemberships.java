package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.InviteRequest;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRequest;
import java.util.concurrent.CompletableFuture;

/** The simulated users belong to their rooms from the beginning. */
final class NoMemberships implements MembershipService {
  @Override
  public CompletableFuture<RoomInfo> accept(String code) {
    throw new UnsupportedOperationException("nobody is invited here");
  }

  @Override
  public CompletableFuture<RoomInfo> create(RoomKind kind, RoomRequest wanted) {
    throw new UnsupportedOperationException("nobody makes rooms here");
  }

  @Override
  public CompletableFuture<Membership> join(RoomId community) {
    throw new UnsupportedOperationException("nobody joins communities here");
  }

  @Override
  public CompletableFuture<Membership> leave(RoomId room) {
    throw new UnsupportedOperationException("nobody leaves here");
  }

  @Override
  public CompletableFuture<Invite> invite(RoomId clan, InviteRequest wanted) {
    throw new UnsupportedOperationException("nobody is invited here");
  }

  @Override
  public CompletableFuture<InviteList> invites(RoomId clan) {
    throw new UnsupportedOperationException("nobody is invited here");
  }

  @Override
  public CompletableFuture<Void> endInvite(RoomId clan, String id) {
    throw new UnsupportedOperationException("nobody is invited here");
  }
}
