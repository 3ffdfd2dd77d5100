package dev.levelup.chat.simulation;

import dev.levelup.chat.client.net.ModerationService;
import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.BanRequest;
import dev.levelup.chat.protocol.RoomChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The simulated rooms stay as they are. */
final class NoModeration implements ModerationService {
  @Override
  public CompletableFuture<RoomInfo> change(RoomId room, RoomChange change) {
    throw nobody();
  }

  @Override
  public CompletableFuture<?> delete(RoomId room) {
    throw nobody();
  }

  @Override
  public CompletableFuture<List<Ban>> bans(RoomId room) {
    throw nobody();
  }

  @Override
  public CompletableFuture<?> ban(RoomId room, UserId user, BanRequest request) {
    throw nobody();
  }

  @Override
  public CompletableFuture<?> lift(RoomId room, UserId user) {
    throw nobody();
  }

  @Override
  public CompletableFuture<?> changeRole(RoomId room, UserId member, String role) {
    throw nobody();
  }

  @Override
  public CompletableFuture<?> remove(RoomId room, UserId member) {
    throw nobody();
  }

  @Override
  public CompletableFuture<?> mute(RoomId room, UserId user, Instant until) {
    throw nobody();
  }

  private static UnsupportedOperationException nobody() {
    return new UnsupportedOperationException("nobody moderates here");
  }
}
