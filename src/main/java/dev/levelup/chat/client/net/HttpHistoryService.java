package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.ClanList;
import dev.levelup.chat.protocol.CommunityList;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** {@link HistoryService} over HTTP, in the name of one session. */
final class HttpHistoryService implements HistoryService {
  private final HistoryApi api;
  private final Session session;

  HttpHistoryService(HistoryApi api, Session session) {
    this.api = api;
    this.session = session;
  }

  @Override
  public CompletableFuture<List<RoomInfo>> rooms(RoomKind kind) {
    return switch (kind) {
      case COMMUNITY -> ask(api::communities).thenApply(CommunityList::communities);
      case CLAN -> ask(api::clans).thenApply(ClanList::clans);
    };
  }

  @Override
  public CompletableFuture<Boolean> isMember(RoomId clan, UserId user) {
    return ask(bearer -> api.membership(bearer, clan.id(), user.value()))
        .thenApply(Membership::isMember);
  }

  @Override
  public CompletableFuture<HistoryPage> page(RoomId room, int page, int limit) {
    return ask(bearer -> api.page(bearer, room.kind().plural(), room.id(), page, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> before(RoomId room, long seq, int limit) {
    return ask(bearer -> api.before(bearer, room.kind().plural(), room.id(), seq, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit) {
    return ask(bearer -> api.after(bearer, room.kind().plural(), room.id(), seq, limit));
  }

  private <T> CompletableFuture<T> ask(Function<String, CompletableFuture<T>> question) {
    String token = session.token();
    return ask(question, token)
        .exceptionallyCompose(
            thrown ->
                ApiException.isTokenRefused(thrown)
                    ? session.renew(token).thenCompose(fresh -> ask(question, fresh))
                    : CompletableFuture.failedFuture(ApiException.of(thrown)));
  }

  private static <T> CompletableFuture<T> ask(
      Function<String, CompletableFuture<T>> question, String token) {
    return HttpAnswers.of(question.apply(Bearer.header(token)));
  }
}
