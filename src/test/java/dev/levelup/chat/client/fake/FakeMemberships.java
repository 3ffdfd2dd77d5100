package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRequest;
import java.util.concurrent.CompletableFuture;

/** A server's memberships. */
public final class FakeMemberships extends FakeAnswers implements MembershipService {
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
}
