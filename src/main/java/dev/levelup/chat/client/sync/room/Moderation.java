package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.ModerationService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.BanRequest;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the owner and the moderators of a room do with it. Each request ends with one of its two
 * callbacks, unless this is closed before. On the FX thread.
 */
public final class Moderation {
  /** The latest time that the protocol can express. */
  private static final Instant UNTIL_LIFTED = Instant.parse("9999-12-31T23:59:59.999Z");

  private final boolean offered;
  private final ModerationService service;
  private final RoomDirectory directory;
  private final RoomLists lists;
  private final Rooms rooms;
  private final FxAnswers answers;
  private final Clock clock;
  private boolean closed;

  /**
   * @param directory receives changed rooms at once
   * @param lists are loaded again after changes of rooms
   * @param rooms closes a deleted room
   * @param clock for the ends of mutes
   */
  public Moderation(
      Session session,
      ModerationService service,
      RoomDirectory directory,
      RoomLists lists,
      Rooms rooms,
      FxAnswers answers,
      Clock clock) {
    this.offered = session.has(Feature.MODERATION);
    this.service = service;
    this.directory = directory;
    this.lists = lists;
    this.rooms = rooms;
    this.answers = answers;
    this.clock = clock;
  }

  /** Whether the server supports {@code moderation}. */
  public boolean isOffered() {
    return offered;
  }

  /**
   * Changes a room that the user owns.
   *
   * @param done called once it is listed as it is now
   * @param failed called on failure; nothing has changed then
   */
  public void change(RoomId room, RoomChange change, Runnable done, Consumer<Failure> failed) {
    ask(
        service.change(room, change),
        (RoomInfo info) -> {
          directory.put(Room.of(room.kind(), info));
          lists.reload();
          done.run();
        },
        failed);
  }

  /**
   * Deletes a room that the user owns; it closes if it is open.
   *
   * @param done called once it is gone
   * @param failed called on failure; the room is still there then
   */
  public void delete(RoomId room, Runnable done, Consumer<Failure> failed) {
    ask(
        service.delete(room),
        _ -> {
          rooms.close(room);
          lists.reload();
          done.run();
        },
        failed);
  }

  /** The bans of a room, not loaded yet. */
  public RoomBans bans(RoomId room) {
    return new RoomBans(room, service, answers);
  }

  /** Gives a member another role. {@link MemberRole#OWNER} hands the room over. */
  public void changeRole(
      RoomId room, UserId member, MemberRole role, Runnable done, Consumer<Failure> failed) {
    ask(service.changeRole(room, member, role.word()), _ -> done.run(), failed);
  }

  /** Removes a member from a room. */
  public void remove(RoomId room, UserId member, Runnable done, Consumer<Failure> failed) {
    ask(service.remove(room, member), _ -> done.run(), failed);
  }

  /** Bans somebody from a room. */
  public void ban(
      RoomId room, UserId user, BanRequest request, Runnable done, Consumer<Failure> failed) {
    ask(service.ban(room, user, request), _ -> done.run(), failed);
  }

  /** Keeps somebody from writing in a room, until the mute is lifted or for a time. */
  public void mute(
      RoomId room,
      UserId user,
      @Nullable Duration length,
      Runnable done,
      Consumer<Failure> failed) {
    Instant until = length == null ? UNTIL_LIFTED : clock.instant().plus(length);
    ask(service.mute(room, user, until), _ -> done.run(), failed);
  }

  /** Lifts a mute. */
  public void unmute(RoomId room, UserId user, Runnable done, Consumer<Failure> failed) {
    ask(service.mute(room, user, Instant.EPOCH), _ -> done.run(), failed);
  }

  /** Drops the responses that are still to come. */
  public void close() {
    closed = true;
  }

  private <T> void ask(
      CompletableFuture<T> answer, Consumer<? super T> use, Consumer<Failure> failed) {
    answers.take(answer, () -> !closed, use::accept, thrown -> failed.accept(Failures.of(thrown)));
  }
}
