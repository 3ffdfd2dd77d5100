package dev.levelup.chat.server.http;

import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ClanList;
import dev.levelup.chat.protocol.CommunityList;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.messages.HistoryQuery;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.rooms.RoomService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The lists of rooms, the membership check, and history with the feature {@code cursors}. */
final class RoomRoutes {
  private static final int DEFAULT_LIMIT = 10;

  private final RoomService rooms;
  private final HistoryService history;

  RoomRoutes(RoomService rooms, HistoryService history) {
    this.rooms = rooms;
    this.history = history;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.signedIn("GET", "/api/communities", this::communities));
    routes.add(Route.signedIn("GET", "/api/clans", this::clans));
    routes.add(Route.signedIn("GET", "/api/clans/:id/membership/:userId", this::membership));
    for (RoomKind kind : RoomKind.values()) {
      routes.add(
          Route.signedIn(
              "GET",
              "/api/" + kind.plural() + "/:id/messages",
              (call, user) -> messages(call, user, kind)));
      routes.add(
          Route.signedIn(
              "GET",
              "/api/" + kind.plural() + "/:id/changes",
              (call, user) -> changes(call, user, kind)));
    }
    return routes;
  }

  private CompletionStage<?> communities(ApiCall call, Identity user) {
    Part<RoomInfo> part = rooms.communities(user.userId(), ListParameters.of(call));
    return CompletableFuture.completedFuture(
        new CommunityList(part.items(), ListParameters.hasMore(call, part)));
  }

  private CompletionStage<?> clans(ApiCall call, Identity user) {
    Part<RoomInfo> part = rooms.clans(user.userId(), ListParameters.of(call));
    return CompletableFuture.completedFuture(
        new ClanList(part.items(), ListParameters.hasMore(call, part)));
  }

  private CompletionStage<?> membership(ApiCall call, Identity user) {
    RoomId clan = RoomId.clan(call.parameters().get(0));
    UserId asked = new UserId(call.parameters().get(1));
    return CompletableFuture.completedFuture(
        new Membership(rooms.isMember(user.userId(), clan, asked)));
  }

  private CompletionStage<?> messages(ApiCall call, Identity user, RoomKind kind) {
    RoomId room = new RoomId(kind, call.parameters().getFirst());
    return CompletableFuture.completedFuture(history.page(user.userId(), room, query(call)));
  }

  private CompletionStage<?> changes(ApiCall call, Identity user, RoomKind kind) {
    RoomId room = new RoomId(kind, call.parameters().getFirst());
    Long after = call.number("after");
    HistoryQuery.After query = new HistoryQuery.After(after == null ? 0 : after, limit(call));
    return CompletableFuture.completedFuture(history.changes(user.userId(), room, query));
  }

  private static int limit(ApiCall call) {
    Long limit = call.number("limit");
    return limit == null ? DEFAULT_LIMIT : whole(limit);
  }

  private static HistoryQuery query(ApiCall call) {
    Long page = call.number("page");
    Long before = call.number("before");
    Long after = call.number("after");
    int most = limit(call);
    if (before != null && after == null && page == null) {
      return new HistoryQuery.Before(before, most);
    }
    if (after != null && before == null && page == null) {
      return new HistoryQuery.After(after, most);
    }
    if (before != null || after != null) {
      throw new JsonParseException("only one of page, before and after is wanted");
    }
    return new HistoryQuery.Page(page == null ? 1 : whole(page), most);
  }

  private static int whole(long number) {
    try {
      return Math.toIntExact(number);
    } catch (ArithmeticException e) {
      throw new JsonParseException("a number is too large", e);
    }
  }
}
