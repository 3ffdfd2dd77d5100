package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.MemberList;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.auth.AttemptLimits;
import dev.levelup.chat.server.domain.rooms.InviteService;
import dev.levelup.chat.server.domain.rooms.InviteTerms;
import dev.levelup.chat.server.domain.rooms.MembershipService;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.store.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The feature {@code membership}. */
final class MembershipRoutes {
  private final RoomService rooms;
  private final MembershipService memberships;
  private final InviteService invites;
  private final AttemptLimits attempts;
  private final OnlineMembers online;

  MembershipRoutes(
      RoomService rooms,
      MembershipService memberships,
      InviteService invites,
      AttemptLimits attempts,
      OnlineMembers online) {
    this.rooms = rooms;
    this.memberships = memberships;
    this.invites = invites;
    this.attempts = attempts;
    this.online = online;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (RoomKind kind : RoomKind.values()) {
      String path = "/api/" + kind.plural();
      routes.add(Route.signedIn("POST", path, (call, user) -> create(call, user, kind)));
      routes.add(
          Route.signedIn("GET", path + "/:id/members", (call, user) -> members(call, user, kind)));
      routes.add(
          Route.signedIn(
              "DELETE", path + "/:id/membership", (call, user) -> leave(call, user, kind)));
      String member = path + "/:id/members/:userId";
      routes.add(Route.signedIn("PUT", member, (call, user) -> changeRole(call, user, kind)));
      routes.add(Route.signedIn("DELETE", member, (call, user) -> remove(call, user, kind)));
    }
    routes.add(Route.signedIn("POST", "/api/communities/:id/membership", this::join));
    routes.add(Route.signedIn("POST", "/api/clans/:id/invites", this::invite));
    routes.add(Route.signedIn("GET", "/api/clans/:id/invites", this::invites));
    routes.add(Route.signedIn("DELETE", "/api/clans/:id/invites/:inviteId", this::endInvite));
    routes.add(Route.signedIn("POST", "/api/invites/:code", this::accept));
    routes.add(Route.signedIn("DELETE", "/api/invites/:code", this::revoke));
    return routes;
  }

  private CompletionStage<?> create(ApiCall call, Identity user, RoomKind kind) {
    JsonObject body = call.body();
    NewRoom wanted =
        new NewRoom(TextField.ROOM_NAME.in(body), TextField.ROOM_DESCRIPTION.optionalIn(body));
    attempts.tryMakeRoom(call.http().remote(), user.userId());
    Boolean isMember = kind == RoomKind.CLAN ? true : null;
    return rooms
        .createForUser(kind, wanted, user.user())
        .thenApply(
            room ->
                new Created(
                    new RoomInfo(room.id(), wanted.name(), wanted.description(), null, isMember)));
  }

  private CompletionStage<?> members(ApiCall call, Identity user, RoomKind kind) {
    RoomId room = new RoomId(kind, call.parameters().getFirst());
    Part<Member> part =
        online.mark(room, memberships.members(user.userId(), room, ListParameters.of(call)));
    return CompletableFuture.completedFuture(
        new MemberList(part.items(), ListParameters.hasMore(call, part)));
  }

  private CompletionStage<?> join(ApiCall call, Identity user) {
    return memberships.join(community(call), user.user()).thenApply(_ -> new Membership(true));
  }

  private CompletionStage<?> leave(ApiCall call, Identity user, RoomKind kind) {
    return memberships.leave(room(call, kind), user.userId()).thenApply(_ -> new Membership(false));
  }

  private CompletionStage<?> remove(ApiCall call, Identity user, RoomKind kind) {
    return memberships
        .remove(user.userId(), room(call, kind), member(call))
        .thenApply(_ -> new Membership(false));
  }

  private CompletionStage<?> changeRole(ApiCall call, Identity user, RoomKind kind) {
    Role role =
        Role.of(TextField.ROLE.in(call.body()))
            .orElseThrow(() -> new RefusedException(Refusal.INVALID_PAYLOAD));
    return memberships.changeRole(user.userId(), room(call, kind), member(call), role);
  }

  private static RoomId room(ApiCall call, RoomKind kind) {
    return new RoomId(kind, call.parameters().getFirst());
  }

  private static UserId member(ApiCall call) {
    return new UserId(call.parameters().get(1));
  }

  private CompletionStage<?> invite(ApiCall call, Identity user) {
    JsonObject body = call.optionalBody();
    InviteTerms terms = InviteTerms.of(number(body, "uses"), number(body, "expiresIn"));
    attempts.tryInvite(user.userId());
    return invites.make(user.userId(), clan(call), terms).thenApply(Created::new);
  }

  private static @Nullable Long number(JsonObject body, String field) {
    return JsonFields.has(body, field) ? JsonFields.number(body, field) : null;
  }

  private CompletionStage<?> invites(ApiCall call, Identity user) {
    return CompletableFuture.completedFuture(invites.of(user.userId(), clan(call)));
  }

  private CompletionStage<?> endInvite(ApiCall call, Identity user) {
    return invites
        .end(user.userId(), clan(call), call.parameters().get(1))
        .thenApply(_ -> new JsonObject());
  }

  private CompletionStage<?> accept(ApiCall call, Identity user) {
    return invites.accept(call.parameters().getFirst(), user.user());
  }

  private CompletionStage<?> revoke(ApiCall call, Identity user) {
    return invites
        .revoke(call.parameters().getFirst(), user.userId())
        .thenApply(_ -> new JsonObject());
  }

  private static RoomId community(ApiCall call) {
    return RoomId.community(call.parameters().getFirst());
  }

  private static RoomId clan(ApiCall call) {
    return RoomId.clan(call.parameters().getFirst());
  }
}
