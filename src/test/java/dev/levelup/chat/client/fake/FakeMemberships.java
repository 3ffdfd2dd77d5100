package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.InviteList.Open;
import dev.levelup.chat.protocol.InviteRequest;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A server's memberships. */
public final class FakeMemberships extends FakeAnswers implements MembershipService {
  private final List<Open> invites = new ArrayList<>();

  @Override
  public CompletableFuture<RoomInfo> accept(String code) {
    return answer("invites/" + code, () -> new RoomInfo("owls", "Night Owls", null, null, true));
  }

  @Override
  public CompletableFuture<RoomInfo> create(RoomKind kind, RoomRequest wanted) {
    return answer(
        kind.plural() + " " + wanted.name(),
        () -> new RoomInfo("made", wanted.name(), wanted.description(), null, true));
  }

  @Override
  public CompletableFuture<Membership> join(RoomId community) {
    return answer("join " + community, () -> new Membership(true));
  }

  @Override
  public CompletableFuture<Membership> leave(RoomId room) {
    return answer("leave " + room, () -> new Membership(false));
  }

  /** Sets the open invitations of every clan. */
  public void list(Open... open) {
    invites.clear();
    invites.addAll(List.of(open));
  }

  @Override
  public CompletableFuture<Invite> invite(RoomId clan, InviteRequest wanted) {
    return answer(
        "invite to " + clan,
        () ->
            new Invite(
                "new", "Ab3-xY9_kQ27", Instant.parse("2026-12-08T13:00:00Z"), wanted.uses()));
  }

  @Override
  public CompletableFuture<InviteList> invites(RoomId clan) {
    return answer("invites to " + clan, () -> new InviteList(List.copyOf(invites)));
  }

  @Override
  public CompletableFuture<Void> endInvite(RoomId clan, String id) {
    return answer(
        "end " + id,
        () -> {
          invites.removeIf(each -> each.id().equals(id));
          return null;
        });
  }
}
