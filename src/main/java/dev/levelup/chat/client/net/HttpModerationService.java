package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.BanRequest;
import dev.levelup.chat.protocol.Mute;
import dev.levelup.chat.protocol.RoleChange;
import dev.levelup.chat.protocol.RoomChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link ModerationService} over HTTP, for one session. */
final class HttpModerationService implements ModerationService {
  /** More than a user can read; protects from a server whose list does not end. */
  private static final int MOST_BANS = 10_000;

  private final ModerationApi api;
  private final SessionRequests requests;

  HttpModerationService(ModerationApi api, Session session) {
    this.api = api;
    this.requests = new SessionRequests(session);
  }

  @Override
  public CompletableFuture<RoomInfo> change(RoomId room, RoomChange change) {
    return requests.ask(bearer -> api.change(bearer, room.kind().plural(), room.id(), change));
  }

  @Override
  public CompletableFuture<?> delete(RoomId room) {
    return requests.ask(bearer -> api.delete(bearer, room.kind().plural(), room.id()));
  }

  @Override
  public CompletableFuture<List<Ban>> bans(RoomId room) {
    return bans(room, new LinkedHashMap<>(), null);
  }

  /** Loads the pages after the known bans, as long as they contain new ones. */
  private CompletableFuture<List<Ban>> bans(
      RoomId room, Map<UserId, Ban> known, @Nullable String after) {
    return requests
        .ask(bearer -> api.bans(bearer, room.kind().plural(), room.id(), after))
        .thenCompose(
            page -> {
              int before = known.size();
              page.bans().forEach(each -> known.putIfAbsent(each.id(), each));
              boolean goesOn =
                  Boolean.TRUE.equals(page.hasMore())
                      && known.size() > before
                      && known.size() < MOST_BANS;
              return goesOn
                  ? bans(room, known, page.bans().getLast().id().value())
                  : CompletableFuture.completedFuture(List.copyOf(known.values()));
            });
  }

  @Override
  public CompletableFuture<?> ban(RoomId room, UserId user, BanRequest request) {
    return requests.ask(
        bearer -> api.ban(bearer, room.kind().plural(), room.id(), user.value(), request));
  }

  @Override
  public CompletableFuture<?> lift(RoomId room, UserId user) {
    return requests.ask(bearer -> api.lift(bearer, room.kind().plural(), room.id(), user.value()));
  }

  @Override
  public CompletableFuture<?> changeRole(RoomId room, UserId member, String role) {
    RoleChange change = new RoleChange(role);
    return requests.ask(
        bearer -> api.changeRole(bearer, room.kind().plural(), room.id(), member.value(), change));
  }

  @Override
  public CompletableFuture<?> remove(RoomId room, UserId member) {
    return requests.ask(
        bearer -> api.remove(bearer, room.kind().plural(), room.id(), member.value()));
  }

  @Override
  public CompletableFuture<?> mute(RoomId room, UserId user, Instant until) {
    Mute mute = new Mute(until);
    return requests.ask(
        bearer -> api.mute(bearer, room.kind().plural(), room.id(), user.value(), mute));
  }
}
