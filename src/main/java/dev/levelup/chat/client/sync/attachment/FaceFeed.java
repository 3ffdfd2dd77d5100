package dev.levelup.chat.client.sync.attachment;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.Faces;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.protocol.Feature;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes where people's pictures are, from whatever the server tells. A message that is read anew
 * has the present address, but one that is known already is not replaced by it.
 */
public final class FaceFeed implements HistoryService {
  private final Session session;
  private final HistoryService inner;
  private final Faces faces;
  private final FxThread fx;

  public FaceFeed(Session session, HistoryService inner, Faces faces, FxThread fx) {
    this.session = session;
    this.inner = inner;
    this.faces = faces;
    this.fx = fx;
  }

  /** An event has arrived. On the FX thread. */
  public void route(SocketEvent event) {
    if (event instanceof SocketEvent.MessagesPosted(var messages)) {
      learn(messages);
    }
  }

  /** A core server may leave an address out; from one with attachments it means no picture. */
  private void learn(List<Message> messages) {
    boolean isComplete = session.has(Feature.ATTACHMENTS);
    Map<UserId, Optional<String>> told = new HashMap<>();
    for (Message each : messages) {
      Optional<String> address = Optional.ofNullable(each.userAvatar());
      if (isComplete || address.isPresent()) {
        told.put(each.userId(), address);
      }
    }
    faces.learn(told);
  }

  private void learnMembers(List<Member> members) {
    faces.learn(
        members.stream()
            .collect(
                Collectors.toMap(
                    Member::id, each -> Optional.ofNullable(each.avatar()), (_, last) -> last)));
  }

  private <T> CompletableFuture<T> heard(CompletableFuture<T> answer, Consumer<T> learn) {
    return answer.whenComplete(
        (value, thrown) -> {
          if (thrown == null) {
            fx.execute(() -> learn.accept(value));
          }
        });
  }

  private CompletableFuture<HistoryPage> heard(CompletableFuture<HistoryPage> answer) {
    return heard(answer, page -> learn(page.messages()));
  }

  @Override
  public CompletableFuture<List<RoomInfo>> rooms(RoomKind kind) {
    return inner.rooms(kind);
  }

  @Override
  public CompletableFuture<List<Member>> members(RoomId room) {
    return heard(inner.members(room), this::learnMembers);
  }

  @Override
  public CompletableFuture<Boolean> isMember(RoomId clan, UserId user) {
    return inner.isMember(clan, user);
  }

  @Override
  public CompletableFuture<HistoryPage> page(RoomId room, int page, int limit) {
    return heard(inner.page(room, page, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> before(RoomId room, long seq, int limit) {
    return heard(inner.before(room, seq, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit) {
    return heard(inner.after(room, seq, limit));
  }

  @Override
  public CompletableFuture<HistoryPage> changes(RoomId room, long rev, int limit) {
    return heard(inner.changes(room, rev, limit));
  }

  @Override
  public CompletableFuture<MentionPage> mentions(@Nullable String cursor, int limit) {
    return heard(inner.mentions(cursor, limit), page -> learn(page.messages()));
  }

  @Override
  public CompletableFuture<SearchPage> search(
      MessageSearch wanted, @Nullable String cursor, int limit) {
    return heard(inner.search(wanted, cursor, limit), page -> learn(page.messages()));
  }

  @Override
  public CompletableFuture<Message> edit(MessageId message, String content) {
    return inner.edit(message, content);
  }

  @Override
  public CompletableFuture<Message> delete(MessageId message) {
    return inner.delete(message);
  }

  @Override
  public CompletableFuture<Message> addReaction(MessageId message, String emoji) {
    return inner.addReaction(message, emoji);
  }

  @Override
  public CompletableFuture<Message> removeReaction(MessageId message, String emoji) {
    return inner.removeReaction(message, emoji);
  }
}
