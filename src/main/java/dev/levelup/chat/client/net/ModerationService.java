package dev.levelup.chat.client.net;

import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.BanRequest;
import dev.levelup.chat.protocol.RoomChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The HTTP requests of a signed-in client that owns or moderates rooms, for servers with {@code
 * moderation}. Futures complete on a network thread and fail with an {@link ApiException}.
 */
public interface ModerationService {
  /**
   * Changes the name and the description of a room that the user owns. Idempotent.
   *
   * @return the room as it is now
   */
  CompletableFuture<RoomInfo> change(RoomId room, RoomChange change);

  /** Deletes a room that the user owns, with everything that was said in it. */
  CompletableFuture<?> delete(RoomId room);

  /** Who is banned from a room. */
  CompletableFuture<List<Ban>> bans(RoomId room);

  /** Bans a user from a room. Idempotent. */
  CompletableFuture<?> ban(RoomId room, UserId user, BanRequest request);

  /** Lifts a ban. */
  CompletableFuture<?> lift(RoomId room, UserId user);

  /**
   * Gives a member another role. Idempotent.
   *
   * @param role as in the list of members; {@code owner} hands the room over
   */
  CompletableFuture<?> changeRole(RoomId room, UserId member, String role);

  /** Removes a member from a room. */
  CompletableFuture<?> remove(RoomId room, UserId member);

  /**
   * Keeps a user from writing in a room. Idempotent.
   *
   * @param until a time in the past lifts the mute
   */
  CompletableFuture<?> mute(RoomId room, UserId user, Instant until);
}
