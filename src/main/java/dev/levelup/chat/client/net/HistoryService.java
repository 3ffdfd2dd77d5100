package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a signed-in client asks over HTTP. Futures complete on a thread of the network and fail with
 * an {@link ApiException}. A token that has run out meanwhile is renewed once, unseen.
 */
public interface HistoryService {
  /** The rooms of a kind that the server lists to this user. */
  CompletableFuture<List<RoomInfo>> rooms(RoomKind kind);

  /** Whether a user belongs to a clan. */
  CompletableFuture<Boolean> isMember(RoomId clan, UserId user);

  /**
   * Becomes a member of the clan that an invitation is for; for servers with {@code membership}.
   *
   * @return the clan
   */
  CompletableFuture<RoomInfo> accept(String code);

  /**
   * A page counted back from now.
   *
   * @param page 1 is the newest
   * @param limit 1 to 100 messages in a page
   */
  CompletableFuture<HistoryPage> page(RoomId room, int page, int limit);

  /** The newest messages before a number; for servers with {@code cursors}. */
  CompletableFuture<HistoryPage> before(RoomId room, long seq, int limit);

  /** The oldest messages after a number; for servers with {@code cursors}. */
  CompletableFuture<HistoryPage> after(RoomId room, long seq, int limit);

  /**
   * The messages of a room that changed after that, each once and in its present state, by the
   * number of its last change; for servers with {@code changes}.
   *
   * @param rev the number of a change; 0 for all that ever changed
   * @param limit 1 to 100 messages
   * @return {@code pagination.rev} says up to which change the answer has everything
   */
  CompletableFuture<HistoryPage> changes(RoomId room, long rev, int limit);

  /**
   * Gives a message of the user's own other words; for servers with {@code edit}. A repeat changes
   * nothing more.
   *
   * @return the message in its present state
   */
  CompletableFuture<Message> edit(MessageId message, String content);

  /** Takes a message's words away, as {@link #edit}. A repeat has the same answer. */
  CompletableFuture<Message> delete(MessageId message);
}
