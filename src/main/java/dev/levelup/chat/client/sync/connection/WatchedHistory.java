package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.diagnostics.Diagnostics;
import dev.levelup.chat.client.diagnostics.RoomLog.Membership;
import dev.levelup.chat.client.diagnostics.Trouble.Where;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.FxThread;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reports failed requests and membership responses to the diagnostics. */
final class WatchedHistory implements HistoryService {
  private final HistoryService inner;
  private final Diagnostics diagnostics;
  private final FxThread fx;

  WatchedHistory(HistoryService inner, Diagnostics diagnostics, FxThread fx) {
    this.inner = inner;
    this.diagnostics = diagnostics;
    this.fx = fx;
  }

  @Override
  public CompletableFuture<List<RoomInfo>> rooms(RoomKind kind) {
    return watched(Where.LISTS, inner.rooms(kind));
  }

  @Override
  public CompletableFuture<List<Member>> members(RoomId room) {
    return watched(Where.LISTS, inner.members(room));
  }

  @Override
  public CompletableFuture<Boolean> isMember(RoomId clan, UserId user) {
    return watched(Where.MEMBERSHIP, inner.isMember(clan, user))
        .whenComplete(
            (is, thrown) -> {
              Membership answer = thrown == null ? answer(is) : Membership.FAILED;
              fx.execute(() -> diagnostics.rooms().asked(clan, answer));
            });
  }

  private static Membership answer(boolean is) {
    return is ? Membership.YES : Membership.NO;
  }

  @Override
  public CompletableFuture<HistoryPage> page(RoomId room, int page, int limit) {
    return watched(Where.HISTORY, inner.page(room, page, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> before(RoomId room, long seq, int limit) {
    return watched(Where.HISTORY, inner.before(room, seq, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit) {
    return watched(Where.HISTORY, inner.after(room, seq, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> changes(RoomId room, long rev, int limit) {
    return watched(Where.HISTORY, inner.changes(room, rev, limit));
  }

  @Override
  public CompletableFuture<MentionPage> mentions(@Nullable String cursor, int limit) {
    return watched(Where.HISTORY, inner.mentions(cursor, limit));
  }

  @Override
  public CompletableFuture<SearchPage> search(
      MessageSearch wanted, @Nullable String cursor, int limit) {
    return watched(Where.HISTORY, inner.search(wanted, cursor, limit));
  }

  @Override
  public CompletableFuture<Message> edit(MessageId message, String content) {
    return watched(Where.SEND, inner.edit(message, content));
  }

  @Override
  public CompletableFuture<Message> delete(MessageId message) {
    return watched(Where.SEND, inner.delete(message));
  }

  @Override
  public CompletableFuture<Message> addReaction(MessageId message, String emoji) {
    return watched(Where.SEND, inner.addReaction(message, emoji));
  }

  @Override
  public CompletableFuture<Message> removeReaction(MessageId message, String emoji) {
    return watched(Where.SEND, inner.removeReaction(message, emoji));
  }

  private <T> CompletableFuture<T> watched(Where where, CompletableFuture<T> answer) {
    return answer.whenComplete(
        (_, thrown) -> {
          if (thrown != null) {
            fx.execute(() -> diagnostics.troubles().note(where, Failures.of(thrown).kind()));
          }
        });
  }
}
