package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Objects;

/**
 * Closes a room that the user is not let into. Where they are no member any more, or the server has
 * no such room, what was kept of it is deleted. What they wrote there and nobody got stays, and is
 * shown as not delivered.
 */
final class Denial {
  private final Session session;
  private final CurrentRoom current;
  private final Memory memory;

  Denial(Session session, CurrentRoom current, Memory memory) {
    this.session = session;
    this.current = current;
    this.memory = memory;
  }

  /**
   * The event {@code clan-access-denied}: where it does not name its clan, it means the open one.
   */
  void closed(AccessDenied reason) {
    OpenRoom room = current.open();
    boolean anAckTells = session.has(Feature.ACK) && room != null && room.access().isFirstEntry();
    if (room != null
        && room.id().kind() == RoomKind.CLAN
        && reason.concerns(room.id())
        && !anAckTells) {
      deny(room, reason);
    }
  }

  /** The join was refused. */
  void refuse(OpenRoom room, ApiError error) {
    String code = Objects.requireNonNullElse(error.code(), ErrorCode.ERROR);
    boolean closed = code.equals(ErrorCode.NOT_MEMBER) || code.equals(ErrorCode.ERROR);
    boolean gone = code.equals(ErrorCode.NOT_FOUND);
    if (gone || (room.id().kind() == RoomKind.CLAN && closed)) {
      deny(room, new AccessDenied(code, error.message()));
    } else {
      room.setAccess(new RoomAccess.Failed(new Failure(Failure.Kind.REFUSED, error.message())));
    }
  }

  /** The open room stays closed; answers that are still to come are of no use. */
  void deny(OpenRoom room, AccessDenied reason) {
    current.renew();
    room.setAccess(new RoomAccess.Denied(reason));
    if (isForGood(reason)) {
      memory.store().forgetRoom(room.id());
      memory.reading().forget(room.id());
      giveUp(room, why(reason));
    }
  }

  /** What waits for a room that is closed for good is shown as not delivered, with the reason. */
  void giveUp(OpenRoom room, Failure why) {
    for (PendingMessage each : memory.outbox().in(room.id())) {
      if (each.state() != SendState.REFUSED) {
        memory.outbox().move(each.id(), SendState.REFUSED, why);
      }
    }
  }

  static Failure why(AccessDenied reason) {
    return new Failure(Failure.Kind.REFUSED, reason.message().isEmpty() ? null : reason.message());
  }

  private static boolean isForGood(AccessDenied reason) {
    return switch (reason.code()) {
      case ErrorCode.NOT_MEMBER, ErrorCode.REMOVED, ErrorCode.NOT_FOUND -> true;
      default -> false;
    };
  }
}
