package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.ModerationService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What the owner and the moderators of a room do with it. Each request ends with one of its two
 * callbacks, unless this is closed before. On the FX thread.
 */
public final class Moderation {
  private final boolean offered;
  private final ModerationService service;
  private final RoomDirectory directory;
  private final RoomLists lists;
  private final Rooms rooms;
  private final FxAnswers answers;
  private boolean closed;

  /**
   * @param directory receives changed rooms at once
   * @param lists are loaded again after changes of rooms
   * @param rooms closes a deleted room
   */
  public Moderation(
      Session session,
      ModerationService service,
      RoomDirectory directory,
      RoomLists lists,
      Rooms rooms,
      FxAnswers answers) {
    this.offered = session.has(Feature.MODERATION);
    this.service = service;
    this.directory = directory;
    this.lists = lists;
    this.rooms = rooms;
    this.answers = answers;
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

  /** Drops the responses that are still to come. */
  public void close() {
    closed = true;
  }

  private <T> void ask(
      CompletableFuture<T> answer, Consumer<? super T> use, Consumer<Failure> failed) {
    answers.take(answer, () -> !closed, use::accept, thrown -> failed.accept(Failures.of(thrown)));
  }
}
