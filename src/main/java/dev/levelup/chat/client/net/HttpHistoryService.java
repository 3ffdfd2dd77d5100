package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.ClanList;
import dev.levelup.chat.protocol.CommunityList;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageEdit;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link HistoryService} over HTTP, for one session. */
final class HttpHistoryService implements HistoryService {
  /** More than a user can read; protects from a server whose list does not end. */
  private static final int MOST_ROOMS = 20_000;

  /** As {@link #MOST_ROOMS}. */
  private static final int MOST_MEMBERS = 100_000;

  private final HistoryApi api;
  private final SessionRequests requests;

  HttpHistoryService(HistoryApi api, Session session) {
    this.api = api;
    this.requests = new SessionRequests(session);
  }

  @Override
  public CompletableFuture<List<RoomInfo>> rooms(RoomKind kind) {
    return rooms(kind, List.of());
  }

  private record RoomPart(List<RoomInfo> rooms, @Nullable Boolean hasMore) {
    RoomPart(CommunityList list) {
      this(list.communities(), list.hasMore());
    }

    RoomPart(ClanList list) {
      this(list.clans(), list.hasMore());
    }
  }

  /** Loads the pages after the known rooms, as long as they contain new ones. */
  private CompletableFuture<List<RoomInfo>> rooms(RoomKind kind, List<RoomInfo> known) {
    return part(kind, known.isEmpty() ? null : known.getLast().id())
        .thenCompose(
            part -> {
              List<RoomInfo> all = joined(known, part.rooms());
              boolean goesOn =
                  Boolean.TRUE.equals(part.hasMore())
                      && all.size() > known.size()
                      && all.size() < MOST_ROOMS;
              return goesOn ? rooms(kind, all) : CompletableFuture.completedFuture(all);
            });
  }

  private CompletableFuture<RoomPart> part(RoomKind kind, @Nullable String after) {
    return switch (kind) {
      case COMMUNITY ->
          requests.ask(bearer -> api.communities(bearer, after)).thenApply(RoomPart::new);
      case CLAN -> requests.ask(bearer -> api.clans(bearer, after)).thenApply(RoomPart::new);
    };
  }

  /** Each once: a clan that gets a new member meanwhile moves forward in the list. */
  private static List<RoomInfo> joined(List<RoomInfo> known, List<RoomInfo> more) {
    Map<String, RoomInfo> all = new LinkedHashMap<>();
    known.forEach(each -> all.put(each.id(), each));
    more.forEach(each -> all.putIfAbsent(each.id(), each));
    return all.values().stream().limit(MOST_ROOMS).toList();
  }

  @Override
  public CompletableFuture<Boolean> isMember(RoomId clan, UserId user) {
    return requests
        .ask(bearer -> api.membership(bearer, clan.id(), user.value()))
        .thenApply(Membership::isMember);
  }

  @Override
  public CompletableFuture<List<Member>> members(RoomId room) {
    return members(room, new LinkedHashMap<>(), null);
  }

  /** Loads the pages after the known members, as long as they contain new ones. */
  private CompletableFuture<List<Member>> members(
      RoomId room, Map<UserId, Member> known, @Nullable UserId after) {
    String last = after == null ? null : after.value();
    return requests
        .ask(bearer -> api.members(bearer, room.kind().plural(), room.id(), last, MEMBERS_PAGE))
        .thenCompose(
            page -> {
              int before = known.size();
              page.members().forEach(each -> known.putIfAbsent(each.id(), each));
              boolean goesOn =
                  Boolean.TRUE.equals(page.hasMore())
                      && known.size() > before
                      && known.size() < MOST_MEMBERS;
              return goesOn
                  ? members(room, known, page.members().getLast().id())
                  : CompletableFuture.completedFuture(List.copyOf(known.values()));
            });
  }

  @Override
  public CompletableFuture<HistoryPage> page(RoomId room, int page, int limit) {
    return requests
        .ask(bearer -> api.page(bearer, room.kind().plural(), room.id(), page, limit))
        .thenApply(answer -> newest(answer, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> before(RoomId room, long seq, int limit) {
    return requests
        .ask(bearer -> api.before(bearer, room.kind().plural(), room.id(), seq, limit))
        .thenApply(answer -> newest(answer, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit) {
    return requests
        .ask(bearer -> api.after(bearer, room.kind().plural(), room.id(), seq, limit))
        .thenApply(answer -> oldest(answer, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> changes(RoomId room, long rev, int limit) {
    return requests
        .ask(bearer -> api.changes(bearer, room.kind().plural(), room.id(), rev, limit))
        .thenApply(answer -> firstChanges(answer, limit));
  }

  @Override
  public CompletableFuture<MentionPage> mentions(@Nullable String cursor, int limit) {
    return requests.ask(bearer -> api.mentions(bearer, cursor, limit));
  }

  @Override
  public CompletableFuture<SearchPage> search(
      MessageSearch wanted, @Nullable String cursor, int limit) {
    RoomId room = wanted.room();
    UserId author = wanted.author();
    String id = room == null ? null : room.id();
    boolean isClan = room != null && room.kind() == RoomKind.CLAN;
    return requests.ask(
        bearer ->
            api.search(
                bearer,
                wanted.words(),
                isClan ? null : id,
                isClan ? id : null,
                author == null ? null : author.value(),
                cursor,
                limit));
  }

  @Override
  public CompletableFuture<Message> edit(MessageId message, String content) {
    return requests.ask(bearer -> api.edit(bearer, message.value(), new MessageEdit(content)));
  }

  @Override
  public CompletableFuture<Message> delete(MessageId message) {
    return requests.ask(bearer -> api.delete(bearer, message.value()));
  }

  @Override
  public CompletableFuture<Message> addReaction(MessageId message, String emoji) {
    return requests.ask(bearer -> api.addReaction(bearer, message.value(), emoji));
  }

  @Override
  public CompletableFuture<Message> removeReaction(MessageId message, String emoji) {
    return requests.ask(bearer -> api.removeReaction(bearer, message.value(), emoji));
  }

  /**
   * At most as many as were requested, whatever the server sends: the rest comes with the next
   * page.
   */
  private static HistoryPage newest(HistoryPage page, int limit) {
    int size = page.messages().size();
    return size <= limit ? page : part(page, size - limit, size, page.pagination().rev());
  }

  private static HistoryPage oldest(HistoryPage page, int limit) {
    return page.messages().size() <= limit ? page : part(page, 0, limit, page.pagination().rev());
  }

  /** The messages that are left out have changed later than the others. */
  private static HistoryPage firstChanges(HistoryPage page, int limit) {
    return page.messages().size() <= limit
        ? page
        : part(page, 0, limit, page.messages().get(limit - 1).rev());
  }

  private static HistoryPage part(HistoryPage page, int from, int to, @Nullable Long rev) {
    return new HistoryPage(
        List.copyOf(page.messages().subList(from, to)),
        new Pagination(true, page.pagination().total(), rev));
  }
}
