package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Objects;

/**
 * Being in a room that does not show, to deliver what waits for it. It is entered as the room that
 * shows is entered again after a lost connection: whoever wrote there was in it.
 */
final class Errand {
  private final RoomServices services;
  private final Outbox outbox;
  private final OpenRoom room;

  /**
   * Enters the room; the connection stands.
   *
   * @param progress told whenever the errand may have come further
   */
  Errand(RoomId id, RoomServices services, Outbox outbox, Runnable progress) {
    this.services = services;
    this.outbox = outbox;
    services.opener().open(id);
    room = Objects.requireNonNull(services.current().open());
    room.setAccess(new RoomAccess.Waiting(true));
    room.setWatched(false);
    room.accessProperty().subscribe(any -> progress.run());
  }

  RoomId room() {
    return room.id();
  }

  /** A broadcast of any room. */
  void live(Message message) {
    services.arrivals().live(message);
  }

  /** Lets out what has come to wait since the room was joined. */
  void goOn() {
    if (room.access() instanceof RoomAccess.Joined) {
      services.delivery().letOut(room);
    }
  }

  /** The server's database is in another life. */
  void startOver() {
    services.opener().startOver();
  }

  /** Whether the server has not let the user in so far. */
  boolean isEntering() {
    return room.access() instanceof RoomAccess.Entering;
  }

  boolean isToClan() {
    return room.id().kind() == RoomKind.CLAN;
  }

  void deny(AccessDenied reason) {
    services.denial().deny(room, reason);
  }

  void refuse(ApiError error) {
    services.denial().refuse(room, error);
  }

  /** Whether nothing is on its way any more, or nothing ever will be. */
  boolean isDone() {
    return switch (room.access()) {
      case RoomAccess.Joined joined -> nothingIsOnItsWay();
      case RoomAccess.Denied denied -> true;
      case RoomAccess.Failed failed -> true;
      case RoomAccess.Entering entering -> false;
    };
  }

  /** Leaves the room. What it did not take because it is closed is refused with that reason. */
  void end() {
    switch (room.access()) {
      case RoomAccess.Denied denied -> services.denial().giveUp(room, Denial.why(denied.reason()));
      case RoomAccess.Failed failed -> services.denial().giveUp(room, failed.why());
      case RoomAccess.Joined joined -> {}
      case RoomAccess.Entering entering -> {}
    }
    services.opener().close();
  }

  private boolean nothingIsOnItsWay() {
    return outbox.in(room.id()).stream().allMatch(each -> each.state().isUndelivered());
  }
}
