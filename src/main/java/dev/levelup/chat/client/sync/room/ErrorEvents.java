package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import java.util.Optional;

/**
 * Handles the events {@code clan-access-denied} and {@code error}, which may not say what they are
 * about. If the server has acknowledgements, those have said it already.
 */
public final class ErrorEvents {
  private final Session session;
  private final RoomSessions sessions;
  private final Rooms rooms;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final Notices notices;

  public ErrorEvents(
      Session session,
      RoomSessions sessions,
      Rooms rooms,
      Deliveries deliveries,
      Outbox outbox,
      Notices notices) {
    this.session = session;
    this.sessions = sessions;
    this.rooms = rooms;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.notices = notices;
  }

  /** The user has no access to a room. */
  public void take(AccessDenied reason) {
    RoomId room = reason.room();
    if (room == null) {
      unnamed(reason);
    } else {
      named(room, reason);
    }
  }

  /**
   * When the user was removed from a room, everything stored of it is deleted, whether it is in use
   * or not.
   */
  private void named(RoomId room, AccessDenied reason) {
    if (reason.isExpulsion()) {
      sessions.entered(room).closed(reason);
      sessions.trim();
    } else {
      sessions.find(room).ifPresent(each -> each.closed(reason));
    }
  }

  /** It is about a clan that is being entered to deliver something, or else the open one. */
  private void unnamed(AccessDenied reason) {
    Optional<RoomSession> entering = entering(reason);
    if (entering.isEmpty()) {
      rooms.session().filter(RoomSession::isClan).ifPresent(open -> open.closed(reason));
    } else if (!session.has(Feature.ACK)) {
      entering.get().deny(reason);
    }
  }

  private Optional<RoomSession> entering(AccessDenied reason) {
    return reason.code().equals(ErrorCode.REMOVED)
        ? Optional.empty()
        : deliveries.entering(RoomSession::isClan);
  }

  /**
   * Something was refused. Without acknowledgements, finds out what: the oldest send, the entry
   * into the open room, or that of a delivery.
   */
  public void take(ApiError error) {
    boolean said =
        session.has(Feature.ACK)
            || refuseOldest(error)
            || rooms.session().filter(open -> open.failed(error)).isPresent()
            || refuseEntry(error);
    if (!said) {
      notices.say(new Failure(Failure.Kind.REFUSED, error.message()));
    }
  }

  /** It is about the oldest message that waits for a response, if one does. */
  private boolean refuseOldest(ApiError error) {
    Optional<PendingMessage> oldest =
        outbox.all().stream().filter(each -> each.state() == SendState.SENDING).findFirst();
    oldest.ifPresent(
        each -> sessions.find(each.room()).ifPresent(session -> session.refuse(each, error)));
    return oldest.isPresent();
  }

  private boolean refuseEntry(ApiError error) {
    Optional<RoomSession> entering = deliveries.entering(_ -> true);
    entering.ifPresent(each -> each.refuse(error));
    return entering.isPresent();
  }
}
