package dev.levelup.chat.client.net;

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

/**
 * The HTTP requests of a signed-in client. Futures complete on a network thread and fail with an
 * {@link ApiException}. If the token has expired, it is renewed and the request repeated, once.
 */
public interface HistoryService {
  /** How many members the server is asked for at once. */
  int MEMBERS_PAGE = 200;

  /** The rooms of a kind that the server lists for this user. */
  CompletableFuture<List<RoomInfo>> rooms(RoomKind kind);

  /** Whether a user belongs to a clan. */
  CompletableFuture<Boolean> isMember(RoomId clan, UserId user);

  /** All members of a room; for servers with {@code membership}. */
  CompletableFuture<List<Member>> members(RoomId room);

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
   * The messages of a room that changed after {@code rev}, each once and in its present state, in
   * the order of their last changes; for servers with {@code changes}.
   *
   * @param rev the number of a change; 0 for all messages that ever changed
   * @param limit 1 to 100 messages
   * @return a page whose {@code pagination.rev} is the change up to which it is complete
   */
  CompletableFuture<HistoryPage> changes(RoomId room, long rev, int limit);

  /**
   * The messages that mention the user, the newest first; for servers with {@code activity}.
   *
   * @param cursor of the page before; null for the first page
   * @param limit 1 to 100 messages
   */
  CompletableFuture<MentionPage> mentions(@Nullable String cursor, int limit);

  /**
   * The messages that contain some words, the newest first; for servers with {@code search}. Knows
   * the words, the room and the author of the search.
   *
   * @param cursor of the page before; null for the first page
   * @param limit 1 to 100 messages
   */
  CompletableFuture<SearchPage> search(MessageSearch wanted, @Nullable String cursor, int limit);

  /**
   * Changes the text of one of the user's messages; for servers with {@code edit}. Idempotent.
   *
   * @return the message in its present state
   */
  CompletableFuture<Message> edit(MessageId message, String content);

  /** Deletes a message, as {@link #edit}. Idempotent. */
  CompletableFuture<Message> delete(MessageId message);

  /**
   * Adds the user's reaction to a message; for servers with {@code reactions}. Idempotent.
   *
   * @param emoji one emoji
   * @return the message in its present state
   */
  CompletableFuture<Message> addReaction(MessageId message, String emoji);

  /** Removes the user's reaction, as {@link #addReaction}. Idempotent. */
  CompletableFuture<Message> removeReaction(MessageId message, String emoji);
}
