package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.MembershipService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.function.Consumer;

/** The rooms that the user belongs to: how they get in. On the FX thread. */
public final class Memberships {
  private final boolean offered;
  private final MembershipService service;
  private final RoomDirectory directory;
  private final RoomLists lists;
  private final FxAnswers answers;

  /**
   * @param directory receives new rooms at once
   * @param lists are loaded again after each change
   */
  public Memberships(
      Session session,
      MembershipService service,
      RoomDirectory directory,
      RoomLists lists,
      FxAnswers answers) {
    this.offered = session.has(Feature.MEMBERSHIP);
    this.service = service;
    this.directory = directory;
    this.lists = lists;
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

  /** Lists a room at once, and requests the lists, which contain it now. */
  private RoomId list(RoomKind kind, RoomInfo info) {
    Room room = Room.of(kind, info);
    directory.put(room);
    lists.reload();
    return room.id();
  }
}
