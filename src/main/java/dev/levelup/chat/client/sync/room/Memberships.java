package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.Room.Standing;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRequest;
import java.util.function.Consumer;

/** The rooms that the user belongs to: how they get in and out. On the FX thread. */
public final class Memberships {
  private final boolean offered;
  private final MembershipService service;
  private final RoomDirectory directory;
  private final RoomLists lists;
  private final Rooms rooms;
  private final FxAnswers answers;

  /**
   * @param directory receives new rooms at once
   * @param lists are loaded again after each change
   * @param rooms closes the room that the user leaves
   */
  public Memberships(
      Session session,
      MembershipService service,
      RoomDirectory directory,
      RoomLists lists,
      Rooms rooms,
      FxAnswers answers) {
    this.offered = session.has(Feature.MEMBERSHIP);
    this.service = service;
    this.directory = directory;
    this.lists = lists;
    this.rooms = rooms;
    this.answers = answers;
  }

  /** Whether the server supports {@code membership}. */
  public boolean areOffered() {
    return offered;
  }

  /**
   * Accepts an invitation to a clan.
   *
   * @param joined called with the clan, which is listed then
   * @param failed called on failure; nothing has changed then
   */
  public void accept(String code, Consumer<RoomId> joined, Consumer<Failure> failed) {
    answers.take(
        service.accept(code),
        () -> true,
        clan -> joined.accept(list(RoomKind.CLAN, clan)),
        thrown -> failed.accept(notAccepted(thrown)));
  }

  /** A server has one answer for an invitation that never was and one that is not good any more. */
  private static Failure notAccepted(Throwable thrown) {
    Failure why = Failures.of(thrown);
    return Failures.isNotFound(thrown)
        ? new Failure(Failure.Kind.INVITE_INVALID, why.words())
        : why;
  }

  /**
   * Creates a room.
   *
   * @param description blank for none
   * @param made called with the room, which is listed then
   * @param failed called on failure; nothing has changed then
   */
  public void create(
      RoomKind kind,
      String name,
      String description,
      Consumer<RoomId> made,
      Consumer<Failure> failed) {
    answers.take(
        service.create(kind, new RoomRequest(name, description.isBlank() ? null : description)),
        () -> true,
        room -> made.accept(list(kind, room)),
        thrown -> failed.accept(Failures.of(thrown)));
  }

  /**
   * Makes the user a member of a community.
   *
   * @param done called once they are
   * @param failed called on failure; nothing has changed then
   */
  public void join(RoomId community, Runnable done, Consumer<Failure> failed) {
    answers.take(
        service.join(community),
        () -> true,
        _ -> {
          directory.find(community).ifPresent(room -> directory.put(room.as(Standing.MEMBER)));
          lists.reload();
          done.run();
        },
        thrown -> failed.accept(Failures.of(thrown)));
  }

  /**
   * Ends the user's membership; the room closes if it is open.
   *
   * @param done called once it has ended
   * @param failed called on failure, as for the owner; nothing has changed then
   */
  public void leave(RoomId room, Runnable done, Consumer<Failure> failed) {
    answers.take(
        service.leave(room),
        () -> true,
        _ -> {
          left(room);
          done.run();
        },
        thrown -> failed.accept(Failures.of(thrown)));
  }

  private void left(RoomId room) {
    rooms.close(room);
    lists.reload();
  }

  /** Lists a room at once, and requests the lists, which contain it now. */
  private RoomId list(RoomKind kind, RoomInfo info) {
    Room room = Room.of(kind, info);
    directory.put(room);
    lists.reload();
    return room.id();
  }
}
