package dev.levelup.chat.server.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.BanList;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Part;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.moderation.Bans;
import dev.levelup.chat.server.domain.moderation.Mutes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Bans and mutes, a part of the feature {@code moderation}. */
final class ModerationRoutes {
  private static final String DELETE_MESSAGES = "deleteMessages";
  private static final String UNTIL = "until";

  private final Bans bans;
  private final Mutes mutes;

  ModerationRoutes(Bans bans, Mutes mutes) {
    this.bans = bans;
    this.mutes = mutes;
  }

  List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (RoomKind kind : RoomKind.values()) {
      String room = "/api/" + kind.plural() + "/:id";
      String ban = room + "/bans/:userId";
      String mute = room + "/members/:userId/mute";
      routes.add(Route.signedIn("GET", room + "/bans", (call, user) -> list(call, user, kind)));
      routes.add(Route.signedIn("PUT", ban, (call, user) -> ban(call, user, kind)));
      routes.add(Route.signedIn("DELETE", ban, (call, user) -> unban(call, user, kind)));
      routes.add(Route.signedIn("PUT", mute, (call, user) -> mute(call, user, kind)));
    }
    return routes;
  }

  private CompletionStage<?> list(ApiCall call, Identity user, RoomKind kind) {
    Part<Ban> part = bans.of(user.userId(), room(call, kind), ListParameters.of(call));
    return CompletableFuture.completedFuture(
        new BanList(part.items(), ListParameters.hasMore(call, part)));
  }

  private CompletionStage<?> ban(ApiCall call, Identity user, RoomKind kind) {
    JsonObject body = call.optionalBody();
    boolean deleteMessages =
        JsonFields.has(body, DELETE_MESSAGES) && JsonFields.flag(body, DELETE_MESSAGES);
    String reason = TextField.BAN_REASON.optionalIn(body);
    return bans.ban(user.userId(), room(call, kind), other(call), reason, deleteMessages);
  }

  private CompletionStage<?> unban(ApiCall call, Identity user, RoomKind kind) {
    return bans.unban(user.userId(), room(call, kind), other(call))
        .thenApply(_ -> new JsonObject());
  }

  private CompletionStage<?> mute(ApiCall call, Identity user, RoomKind kind) {
    return mutes.mute(user.userId(), room(call, kind), other(call), until(call.body()));
  }

  private static @Nullable Instant until(JsonObject body) {
    if (!body.has(UNTIL)) {
      throw new JsonParseException(UNTIL + ": a time or null is wanted");
    }
    return JsonFields.has(body, UNTIL) ? JsonFields.instant(body, UNTIL) : null;
  }

  private static RoomId room(ApiCall call, RoomKind kind) {
    return new RoomId(kind, call.parameters().getFirst());
  }

  private static UserId other(ApiCall call) {
    return new UserId(call.parameters().get(1));
  }
}
