package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Objects;

/**
 * Closes a room that the user has no access to. If they are not a member any more, or the server
 * has no such room, what is stored of it is deleted. Their undelivered messages stay, and are shown
 * as not delivered.
 */
final class RoomClosure {
  private final Session session;
  private final RoomEntry entry;
  private final PersistentState persistentState;

  RoomClosure(Session session, RoomEntry entry, PersistentState persistentState) {
    this.session = session;
    this.entry = entry;
    this.persistentState = persistentState;
  }

  /**
   * Handles the event {@code clan-access-denied}. During the first entry the acknowledgement says
   * the same; an event that names no clan may be about another one then.
   */
  void closed(AccessDenied reason) {
    boolean anAckTells = session.has(Feature.ACK) && entry.access().isFirstEntry();
    boolean isExpelled = reason.isExpulsion() && reason.room() != null;
    if (isExpelled || !anAckTells) {
      deny(reason);
    }
  }

  /** The join was refused. */
  void refuse(ApiError error) {
    String code = Objects.requireNonNullElse(error.code(), ErrorCode.ERROR);
    boolean closed = code.equals(ErrorCode.NOT_MEMBER) || code.equals(ErrorCode.ERROR);
    boolean gone = code.equals(ErrorCode.NOT_FOUND) || code.equals(ErrorCode.BANNED);
    if (gone || (entry.id().kind() == RoomKind.CLAN && closed)) {
      deny(new AccessDenied(code, error.message()));
    } else {
      entry.move(new RoomAccess.Failed(new Failure(Failure.Kind.REFUSED, error.message())));
    }
  }

  /** Closes the room; responses that are still to come are dropped. */
  void deny(AccessDenied reason) {
    entry.renew();
    entry.move(new RoomAccess.Denied(reason));
    if (isForGood(reason)) {
      persistentState.forgetRoom(entry.room());
      giveUp(why(reason));
    }
  }

  /**
   * The room is closed for good: shows its waiting messages as not delivered, with the reason, and
   * drops pending changes.
   */
  void giveUp(Failure why) {
    persistentState.changes().in(entry.id()).forEach(persistentState.changes()::remove);
    for (PendingMessage each : persistentState.outbox().in(entry.id())) {
      if (each.state() != SendState.REFUSED) {
        persistentState.outbox().move(each.id(), SendState.REFUSED, why);
      }
    }
  }

  static Failure why(AccessDenied reason) {
    return new Failure(Failure.Kind.REFUSED, reason.message().isEmpty() ? null : reason.message());
  }

  private static boolean isForGood(AccessDenied reason) {
    return switch (reason.code()) {
      case ErrorCode.NOT_MEMBER, ErrorCode.REMOVED, ErrorCode.BANNED, ErrorCode.NOT_FOUND -> true;
      default -> false;
    };
  }
}
