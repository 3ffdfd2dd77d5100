package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.messages.HistoryQuery;
import dev.levelup.chat.server.domain.services.Services;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a session asks about rooms. */
final class SimulatedHistory implements HistoryService {
  private final SimulatedQuestions questions;
  private final SimulatedServers servers;

  SimulatedHistory(SimulatedQuestions questions, SimulatedServers servers) {
    this.questions = questions;
    this.servers = servers;
  }

  @Override
  public CompletableFuture<List<RoomInfo>> rooms(RoomKind kind) {
    return ask(
        (services, user) ->
            switch (kind) {
              case COMMUNITY -> services.rooms().communities(user, ListQuery.FIRST).items();
              case CLAN -> services.rooms().clans(user, ListQuery.FIRST).items();
            });
  }

  @Override
  public CompletableFuture<Boolean> isMember(RoomId clan, UserId somebody) {
    return ask((services, user) -> services.rooms().isMember(user, clan, somebody));
  }

  @Override
  public CompletableFuture<List<Member>> members(RoomId room) {
    return ask(
        (services, user) ->
            services
                .online()
                .mark(room, services.memberships().members(user, room, ListQuery.FIRST))
                .items());
  }

  @Override
  public CompletableFuture<HistoryPage> page(RoomId room, int page, int limit) {
    return history(room, new HistoryQuery.Page(page, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> before(RoomId room, long seq, int limit) {
    return history(room, new HistoryQuery.Before(seq, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit) {
    return history(room, new HistoryQuery.After(seq, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> changes(RoomId room, long rev, int limit) {
    HistoryQuery.After query = new HistoryQuery.After(rev, limit);
    return ask(
        (services, user) -> servers.wire.told(services.history().changes(user, room, query)));
  }

  /** The servers of this world do not name the feature. */
  @Override
  public CompletableFuture<MentionPage> mentions(@Nullable String cursor, int limit) {
    throw new UnsupportedOperationException();
  }

  /** The servers of this world do not name the feature. */
  @Override
  public CompletableFuture<SearchPage> search(
      MessageSearch wanted, @Nullable String cursor, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<Message> edit(MessageId message, String content) {
    return askLater((services, identity) -> services.changes().edit(identity, message, content));
  }

  @Override
  public CompletableFuture<Message> delete(MessageId message) {
    return askLater((services, identity) -> services.changes().delete(identity, message));
  }

  @Override
  public CompletableFuture<Message> addReaction(MessageId message, String emoji) {
    return askLater((services, user) -> services.changes().react(user, message, emoji, true));
  }

  @Override
  public CompletableFuture<Message> removeReaction(MessageId message, String emoji) {
    return askLater((services, user) -> services.changes().react(user, message, emoji, false));
  }

  private CompletableFuture<HistoryPage> history(RoomId room, HistoryQuery query) {
    return ask((services, user) -> servers.wire.told(services.history().page(user, room, query)));
  }

  private <T> CompletableFuture<T> ask(BiFunction<Services, UserId, T> question) {
    return askLater(
        (services, identity) ->
            CompletableFuture.completedFuture(question.apply(services, identity.userId())));
  }

  private <T> CompletableFuture<T> askLater(
      BiFunction<Services, Identity, CompletableFuture<T>> question) {
    return questions.ask(question);
  }
}
