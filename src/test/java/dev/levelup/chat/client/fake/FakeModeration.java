package dev.levelup.chat.client.fake;

import dev.levelup.chat.client.net.ModerationService;
import dev.levelup.chat.protocol.Ban;
import dev.levelup.chat.protocol.BanRequest;
import dev.levelup.chat.protocol.RoomChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** A server's rooms, as their owners and moderators deal with them. */
public final class FakeModeration extends FakeAnswers implements ModerationService {
  private List<Ban> bans = List.of();

  /** The bans of every room from now on. */
  public void setBans(List<Ban> all) {
    bans = List.copyOf(all);
  }

  @Override
  public CompletableFuture<RoomInfo> change(RoomId room, RoomChange change) {
    String name = Objects.requireNonNullElse(change.name(), "same");
    return answer(
        "change " + room + " " + change.name() + " " + change.description(),
        () -> new RoomInfo(room.id(), name, change.description(), null, true));
  }

  @Override
  public CompletableFuture<?> delete(RoomId room) {
    return answer("delete " + room, () -> room);
  }

  @Override
  public CompletableFuture<List<Ban>> bans(RoomId room) {
    return answer("bans " + room, () -> bans);
  }

  @Override
  public CompletableFuture<?> ban(RoomId room, UserId user, BanRequest request) {
    String words = request.reason() + " " + request.deleteMessages();
    return answer("ban " + user.value() + " " + words, () -> user);
  }

  @Override
  public CompletableFuture<?> lift(RoomId room, UserId user) {
    return answer("lift " + user.value(), () -> user);
  }

  @Override
  public CompletableFuture<?> changeRole(RoomId room, UserId member, String role) {
    return answer(member.value() + " is " + role, () -> member);
  }

  @Override
  public CompletableFuture<?> remove(RoomId room, UserId member) {
    return answer("remove " + member.value(), () -> member);
  }

  @Override
  public CompletableFuture<?> mute(RoomId room, UserId user, Instant until) {
    return answer("mute " + user.value() + " until " + until, () -> user);
  }
}
